using Ticketing.Fields;

namespace Ticketing.Views;

/// <summary>What a list can show of a ticket beside its number and title.</summary>
public static class ViewColumns
{
    // Each is a text in every row.
    private const int MostCustom = 10;

    /// <summary>All of it but custom fields, in the order of a list.</summary>
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

    /// <summary>
    /// The columns that are named, in the order of a list; words of none are passed over. Custom fields come last, up to ten, whether there
    /// are such fields or not: a list shows those that exist for its reader.
    /// </summary>
    public static IReadOnlyList<TicketField> Find(IEnumerable<string> words)
    {
        var wanted = words.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var custom = wanted.Select(word => CustomField.TryRead(word, out var field) ? field : null).OfType<CustomField>();
        return [.. All.Where(column => wanted.Contains(Word(column), StringComparer.OrdinalIgnoreCase)), .. custom.Take(MostCustom)];
    }
}
