namespace Ticketing.Storage.Relational.Dialects;

/// <summary>What a database's SQL has of its own. Everything else is written so that each of them understands it.</summary>
internal abstract class RelationalDialect
{
    /// <summary>The folder of its schema scripts.</summary>
    public abstract string Name { get; }

    /// <summary>Whether (a, b) &lt; (c, d) is one stretch of an index on a and b.</summary>
    public virtual bool ComparesRows => true;

    /// <summary>
    /// Whether selects put together by <c>union</c> are merged in the order asked for, each read only as far as needed, without an order of
    /// their own; otherwise each has one, and a limit.
    /// </summary>
    public virtual bool MergesUnions => false;

    /// <summary>After a table: that it is read along an index. Empty where the condition and the order decide.</summary>
    public virtual string Along(string index) => "";

    /// <summary>Behind the table of keys <c>k</c>: their tickets <c>t</c>, one after the other as far as they are read.</summary>
    public virtual string TicketsOfKeys => "cross join lateral (select * from ticketing_tickets r where r.id = k.ticket_id offset 0) t";

    /// <summary>A condition, true or false, that no index is chosen for.</summary>
    public virtual string Unindexed(string condition) => $"coalesce({condition}, false)";

    /// <summary>Whether an expression is one of the strings in a JSON list.</summary>
    public abstract string IsIn(string expression, string jsonParameter);

    /// <summary>Whether an expression is one of the whole numbers in a JSON list.</summary>
    public abstract string IsInNumbers(string expression, string jsonParameter);

    /// <summary>Whether a condition holds for a member, called <c>g</c>, of a JSON list of lists.</summary>
    public abstract string AnyMember(string jsonParameter, string condition);

    /// <summary>A part of the member <c>g</c>.</summary>
    public abstract string MemberPart(int index);

    /// <summary>Whether no transaction that may still commit can put an event before those of a transaction.</summary>
    public abstract string Settled(string transaction);

    /// <summary>
    /// A condition that always holds, and by which its statement need not be on the disk when it is answered: for what is of no use
    /// without a later commit that is.
    /// </summary>
    public abstract string WithoutWaitingForTheDisk { get; }

    /// <summary>A statement at the beginning of an installation, that keeps others from installing until it is committed; empty for none.</summary>
    public abstract string BeforeInstalling { get; }

    /// <summary>Whether terms are kept for free text.</summary>
    public abstract bool KeepsTerms { get; }

    /// <summary>The indexes that together answer for free text.</summary>
    /// <param name="internals">Whether internal comments are looked at.</param>
    public abstract IReadOnlyList<TextIndex> TextIndexes(bool internals);
}
