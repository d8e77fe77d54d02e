using Ticketing.Fields;


namespace Ticketing.UI.Console.TicketList;

/// <summary>Reads and writes a choice of columns, and says what a column can be sorted by.</summary>
internal static class ListColumns
{
    public static readonly IReadOnlyList<ListColumn> Default =
        [ListColumn.Status, ListColumn.Priority, ListColumn.Requester, ListColumn.Assignee, ListColumn.Updated];

    /// <summary>The columns named, in the order of the enum; those by default when none is.</summary>
    public static IReadOnlyList<ListColumn> Read(IEnumerable<string>? words)
    {
        var wanted = (words ?? [])
            .SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = Enum.GetValues<ListColumn>().Where(column => wanted.Contains(column.ToString())).ToList();
        return columns.Count == 0 ? Default : columns;
    }

    /// <summary>As addresses say it; null for the columns by default.</summary>
    public static string? Write(IReadOnlyList<ListColumn> columns) =>
        columns.SequenceEqual(Default) ? null : string.Join(',', columns.Select(Word));

    public static string Word(ListColumn column) => column switch
    {
        ListColumn.Status => "status",
        ListColumn.Priority => "priority",
        ListColumn.Project => "project",
        ListColumn.Category => "category",
        ListColumn.Requester => "requester",
        ListColumn.Organisation => "organisation",
        ListColumn.Team => "team",
        ListColumn.Assignee => "assignee",
        ListColumn.Tags => "tags",
        ListColumn.Created => "created",
        ListColumn.Updated => "updated",
        ListColumn.Due => "due",
        _ => "resolved",
    };

    /// <summary>What a column can be sorted by; null for nothing.</summary>
    public static TicketField? SortOf(ListColumn column) =>
        TicketFields.Sortable.FirstOrDefault(field => field.Key == Word(column));
}
