using Ticketing.Fields;
using Ticketing.Views;

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

    private const string NoGroup = "none";

    /// <summary>The id of the saved view that it began as; null for none.</summary>
    public string? View { get; init; }

    /// <summary>What its rows are grouped by; null for one list of all.</summary>
    public TicketField? Group { get; init; }

    /// <summary>What an address says; what it does not, is as the view has it.</summary>
    /// <param name="view">The view that it names; null for none.</param>
    /// <param name="query">The query; null where it says none.</param>
    /// <param name="columns">The columns; none where it says none.</param>
    /// <param name="group">What its rows are grouped by; null where it says nothing of that.</param>
    internal static ListState Of(SavedView? view, string? query, string[]? columns, string? group) => new(
        query ?? view?.FindsBy() ?? DefaultQuery, ListColumns.Read(columns is null or [] ? view?.Columns : columns))
    {
        View = view?.Id,
        Group = ViewGroups.Find(group ?? view?.Group),
    };

    /// <summary>Whether something is not as a view has it.</summary>
    internal bool IsUnlike(SavedView view) =>
        Query != view.FindsBy() || !Columns.SequenceEqual(ListColumns.Read(view.Columns)) || !Equals(Group, ViewGroups.Find(view.Group));

    /// <summary>The address, below where the pages are mapped.</summary>
    public string Path => PathBelow("/list");

    /// <summary>The first page of another query, with the same columns.</summary>
    public ListState With(string query) => this with { Query = query, Cursor = null };

    /// <summary>What an address says of the groups; null for nothing, which leaves them to the view.</summary>
    internal string? GroupWord => Group?.Key ?? (View is null ? null : NoGroup);

    /// <summary>The same state at another address, such as that of a part of the page.</summary>
    public string PathBelow(string path)
    {
        // Where none are said, they are the view's.
        var columns = View is null ? ListColumns.Write(Columns) : string.Join(',', Columns.Select(ListColumns.Word));
        return $"{path}?q={Uri.EscapeDataString(Query)}{(columns is null ? "" : $"&columns={columns}")}" +
            (View is null ? "" : $"&view={Uri.EscapeDataString(View)}") +
            (GroupWord is null ? "" : $"&group={GroupWord}") +
            $"{(ShowsFacets ? "&facets=1" : "")}{(Cursor is null ? "" : $"&cursor={Uri.EscapeDataString(Cursor)}")}";
    }
}
