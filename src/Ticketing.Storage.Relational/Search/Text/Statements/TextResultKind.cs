namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>What a statement answers about the tickets that it finds.</summary>
internal enum TextResultKind
{
    /// <summary>Their rows.</summary>
    Page = 0,

    /// <summary>Their terms, to be scored.</summary>
    Terms = 1,

    /// <summary>How many there are.</summary>
    Count = 2,

    /// <summary>How many there are by cells.</summary>
    Cells = 3,
}
