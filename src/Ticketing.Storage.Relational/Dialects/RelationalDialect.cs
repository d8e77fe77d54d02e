namespace Ticketing.Storage.Relational.Dialects;

/// <summary>What a database's SQL has of its own. Everything else is written so that each of them understands it.</summary>
internal abstract class RelationalDialect
{
    /// <summary>The folder of its schema scripts.</summary>
    public abstract string Name { get; }

    /// <summary>Whether an expression is one of the strings in a JSON list.</summary>
    public abstract string IsIn(string expression, string jsonParameter);

    /// <summary>Whether an expression is one of the whole numbers in a JSON list.</summary>
    public abstract string IsInNumbers(string expression, string jsonParameter);

    /// <summary>Whether a condition holds for a member, called <c>g</c>, of a JSON list of lists.</summary>
    public abstract string AnyMember(string jsonParameter, string condition);

    /// <summary>A part of the member <c>g</c>.</summary>
    public abstract string MemberPart(int index);

    /// <summary>
    /// Whether an event <c>e</c> is behind the place of two parameters, in the order (transaction_id, position), and no transaction that may
    /// still commit can put another one before it.
    /// </summary>
    public abstract string IsNextEvent(string afterTransaction, string afterPosition);

    /// <summary>
    /// A condition that always holds, and by which its statement need not be on the disk when it is answered: for what is of no use
    /// without a later commit that is.
    /// </summary>
    public abstract string WithoutWaitingForTheDisk { get; }

    /// <summary>A statement at the beginning of an installation, that keeps others from installing until it is committed; empty for none.</summary>
    public abstract string BeforeInstalling { get; }

    /// <summary>What an administrator's shell is told first, where the library's connections know it by themselves; empty for nothing.</summary>
    public virtual string BeforeScript => "";

    /// <summary>Whether terms are kept for free text.</summary>
    public abstract bool KeepsTerms { get; }

    /// <summary>The indexes that together answer for free text.</summary>
    /// <param name="internals">Whether internal comments are looked at.</param>
    public abstract IReadOnlyList<TextIndex> TextIndexes(bool internals);
}
