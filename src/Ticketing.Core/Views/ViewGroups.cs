using Ticketing.Fields;

namespace Ticketing.Views;

/// <summary>What the rows of a list can be grouped by.</summary>
public static class ViewGroups
{
    /// <summary>All of it but custom fields.</summary>
    public static IReadOnlyList<TicketField> All { get; } =
    [
        TicketFields.Status, TicketFields.Priority, TicketFields.Category, TicketFields.Assignee, TicketFields.Team, TicketFields.Project,
    ];

    /// <summary>
    /// The field that a word names, in any case; a custom one (<c>field.site</c>) whether there is such a field or not: a list is grouped
    /// by it where its reader has it and a ticket has one of few values in it. Null for another word.
    /// </summary>
    public static TicketField? Find(string? word) =>
        word is null ? null
        : CustomField.TryRead(word, out var custom) ? custom
        : All.FirstOrDefault(field => string.Equals(field.Key, word, StringComparison.OrdinalIgnoreCase));
}
