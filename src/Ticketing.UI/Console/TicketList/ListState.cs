using Ticketing.Fields;

namespace Ticketing.UI.Console.TicketList;

/// <summary>What the address of the list says: everything about it that somebody would bookmark.</summary>
/// <param name="Query">The query as it was typed.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Cursor">Which page; null for the first.</param>
/// <param name="ShowsFacets">Whether the filters with their counts are open.</param>
public sealed record ListState(string Query, IReadOnlyList<TicketField> Columns, string? Cursor = null, bool ShowsFacets = false)
{
    /// <summary>What the list shows when nothing is asked for: what is to be done.</summary>
    public const string DefaultQuery = "is:open";

    /// <summary>The address, below where the pages are mapped.</summary>
    public string Path => PathBelow("/list");

    /// <summary>The first page of another query, with the same columns.</summary>
    public ListState With(string query) => this with { Query = query, Cursor = null };

    /// <summary>The same state at another address, such as that of a part of the page.</summary>
    public string PathBelow(string path)
    {
        var columns = ListColumns.Write(Columns);
        return $"{path}?q={Uri.EscapeDataString(Query)}{(columns is null ? "" : $"&columns={columns}")}" +
            $"{(ShowsFacets ? "&facets=1" : "")}{(Cursor is null ? "" : $"&cursor={Uri.EscapeDataString(Cursor)}")}";
    }
}
