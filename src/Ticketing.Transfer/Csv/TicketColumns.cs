namespace Ticketing.Transfer.Csv;

/// <summary>The columns of a table of tickets.</summary>
internal static class TicketColumns
{
    /// <summary>Those that are written, in the order of the table.</summary>
    public static readonly IReadOnlyList<TicketColumn> Written =
    [
        TicketColumn.Id, TicketColumn.ExternalRef, TicketColumn.Project, TicketColumn.Title, TicketColumn.Description,
        TicketColumn.Status, TicketColumn.Priority, TicketColumn.Category, TicketColumn.Team, TicketColumn.Assignee,
        TicketColumn.Requester, TicketColumn.CreatedAt, TicketColumn.UpdatedAt, TicketColumn.ResolvedAt, TicketColumn.ClosedAt,
        TicketColumn.DueAt, TicketColumn.Tags, TicketColumn.Watchers, TicketColumn.Mentions, TicketColumn.Marks,
        TicketColumn.Links, TicketColumn.Subjects, TicketColumn.Spent, TicketColumn.Estimate,
    ];

    /// <summary>Those that are read, by their numbers.</summary>
    public static readonly IReadOnlyList<TicketColumn> Read =
        [.. Written.Where(column => column.Number is not null).OrderBy(column => column.Number)];

    /// <summary>The column that is read under a name, in any case.</summary>
    public static TicketColumn? Find(string name) =>
        Read.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));
}
