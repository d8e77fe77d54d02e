using Ticketing.Fields;

namespace Ticketing.Views;

/// <summary>What a list can show of a ticket beside its number and title.</summary>
public static class ViewColumns
{
    /// <summary>All of it, in the order of a list.</summary>
    public static IReadOnlyList<TicketField> All { get; } =
    [
        TicketFields.Status, TicketFields.Priority, TicketFields.Project, TicketFields.Category, TicketFields.Requester,
        TicketFields.Organisation, TicketFields.Team, TicketFields.Assignee, TicketFields.Tags, TicketFields.Created, TicketFields.Updated,
        TicketFields.Due, TicketFields.Resolved,
    ];

    /// <summary>What is shown where nothing is chosen.</summary>
    public static IReadOnlyList<TicketField> Default { get; } =
        [TicketFields.Status, TicketFields.Priority, TicketFields.Requester, TicketFields.Assignee, TicketFields.Updated];

    /// <summary>What views and addresses call a column. A cell has all tags of a ticket, where a query asks for one.</summary>
    public static string Word(TicketField column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column == TicketFields.Tags ? column.Property : column.Key;
    }

    /// <summary>The columns that are named, in the order of a list; words of none are passed over.</summary>
    public static IReadOnlyList<TicketField> Find(IEnumerable<string> words)
    {
        var wanted = words.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. All.Where(column => wanted.Contains(Word(column)))];
    }
}
