namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Which tickets a partial index has.</summary>
internal enum IndexPredicate
{
    /// <summary>All of them: it is no partial index.</summary>
    None = 1,

    /// <summary>Those whose category is neither Done nor Closed.</summary>
    Open,

    /// <summary>Those of them that nobody is assigned to.</summary>
    Unassigned,

    /// <summary>Those that are completed and wait to be verified.</summary>
    Done,
}
