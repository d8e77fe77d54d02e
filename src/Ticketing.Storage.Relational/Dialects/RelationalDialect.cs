namespace Ticketing.Storage.Relational.Dialects;

/// <summary>What a database's SQL has of its own. Everything else is written so that each of them understands it.</summary>
internal abstract class RelationalDialect
{
    /// <summary>The folder of its schema scripts.</summary>
    public abstract string Name { get; }

    /// <summary>Whether an expression is one of the strings in a JSON list.</summary>
    public abstract string IsIn(string expression, string jsonParameter);

    /// <summary>Whether a condition holds for a member, called <c>g</c>, of a JSON list of lists.</summary>
    public abstract string AnyMember(string jsonParameter, string condition);

    /// <summary>A part of the member <c>g</c>.</summary>
    public abstract string MemberPart(int index);

    /// <summary>The indexes that together answer for free text.</summary>
    /// <param name="internals">Whether internal comments are looked at.</param>
    public abstract IReadOnlyList<TextIndex> TextIndexes(bool internals);

    /// <summary>Begins a transaction that only reads and sees one moment throughout.</summary>
    public virtual string BeginSnapshot => "begin";

    /// <summary>
    /// Tries to be the only one who writes folded counters until the transaction ends; answers whether it is. Null where there is one writer anyway.
    /// </summary>
    public virtual string? TryLockCounters => null;

    /// <summary>Waits to be that one.</summary>
    public virtual string? LockCounters => null;
}
