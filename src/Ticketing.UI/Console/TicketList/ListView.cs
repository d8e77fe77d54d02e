namespace Ticketing.UI.Console.TicketList;

/// <summary>A query with a name.</summary>
/// <param name="Key">Names its text.</param>
/// <param name="Query">The query.</param>
internal sealed record ListView(string Key, string Query)
{
    /// <summary>Those that everybody has, in the order of the tabs.</summary>
    public static readonly IReadOnlyList<ListView> BuiltIn =
    [
        new("Open", ListState.DefaultQuery),
        new("Mine", "is:open assignee:me sort:-priority"),
        new("Answered", "is:open is:answered sort:updated"),
        new("Unassigned", "is:open is:unassigned sort:created"),
        new("Urgent", "is:open priority:urgent sort:-updated"),
        new("Overdue", "is:overdue sort:due"),
        new("Waiting", "is:waiting sort:updated"),
        new("Resolved", "resolved:<30d sort:-resolved"),
        new("All", "sort:-updated"),
    ];
}
