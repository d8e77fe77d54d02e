using Ticketing.Administration;
using Ticketing.Fields;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketList;

/// <summary>What the values that tickets are counted by are called, and how a query asks for them.</summary>
internal sealed class ValueWords(PageContext page, PeopleDesk people, QueryWords words)
{
    /// <summary>What calls the values of some fields by name; a null is a ticket's that has none.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="assignees">The assignees among the values; few, as their names are looked up.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<Func<TicketField, string?, string>> ReadAsync(
        IReadOnlyCollection<TicketField> fields, IEnumerable<string?> assignees, CancellationToken cancellationToken)
    {
        var names = await words.PlacesAsync(fields, cancellationToken);
        foreach (var (id, name) in await people.NamesAsync(page.Caller, [.. assignees.OfType<string>()], cancellationToken))
            names[(TicketFields.Assignee, id)] = name;
        return Label;

        string Label(TicketField field, string? value) =>
            value is null ? words.Keyword(field, "none")
            : field.Kind == FieldKind.Priority ? Labels.Priority(PriorityOf(value))
            : field == TicketFields.Status ? words.Status(value)
            : names.GetValueOrDefault((field, value), value);
    }

    /// <summary>A counted value as a query asks for it.</summary>
    public static QueryValue ToQuery(TicketField field, string? value) =>
        value is null ? QueryValue.None
        : field.Kind == FieldKind.Priority ? new PriorityValue(PriorityOf(value))
        : new TextValue(value);

    private static Priority PriorityOf(string value) => Enum.Parse<Priority>(value, ignoreCase: true);
}
