namespace Ticketing.Transfer.Csv;

/// <summary>What a column of a table of tickets can be. The names in camel case are what mappings and exports call them.</summary>
internal enum TicketColumn
{
    ExternalRef,
    Title,
    Description,
    Status,
    Priority,
    Category,
    Team,
    Assignee,
    Requester,
    CreatedAt,
    UpdatedAt,
    ResolvedAt,
    ClosedAt,
    DueAt,
    Tags,
    Id,
}

/// <summary>The names of columns.</summary>
internal static class TicketColumns
{
    public static readonly TicketColumn[] All = Enum.GetValues<TicketColumn>();

    public static string Name(this TicketColumn column) => column switch
    {
        TicketColumn.ExternalRef => "externalRef",
        TicketColumn.CreatedAt => "createdAt",
        TicketColumn.UpdatedAt => "updatedAt",
        TicketColumn.ResolvedAt => "resolvedAt",
        TicketColumn.ClosedAt => "closedAt",
        TicketColumn.DueAt => "dueAt",
        _ => column.ToString().ToLowerInvariant(),
    };

    public static TicketColumn? Find(string name)
    {
        foreach (var column in All)
        {
            if (string.Equals(column.Name(), name, StringComparison.OrdinalIgnoreCase))
                return column;
        }

        return null;
    }
}
