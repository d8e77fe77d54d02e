using System.Globalization;
using Ticketing.Administration;
using Ticketing.Bulk;
using Ticketing.CustomFields;
using Ticketing.Fields;
using Ticketing.Tickets;
using Ticketing.UI.Console.Choosing;
using Ticketing.UI.Console.TicketDetail;
using Ticketing.UI.Console.TicketList;

namespace Ticketing.UI.Console.Bulk;

/// <summary>
/// What can be chosen for all tickets of a query that one of them says: its project's categories, who works on it, its fields. What does
/// not fit another ticket is told when it is tried. One per request.
/// </summary>
internal sealed class BulkOffers(PageContext page, IEnumerable<IValueMenu> menus, FieldDesk fields, QueryWords words)
{
    // Each is an option of one list.
    private const int MostFields = 12;
    private const int MostValues = 25;
    private const int MostTyped = 40;

    /// <summary>The people to whom tickets like one can be assigned: as the menu of one offers them.</summary>
    public async Task<IReadOnlyList<MenuOption>> PeopleAsync(Ticket? ticket, CancellationToken cancellationToken) => ticket is null
        ? [BulkChoices.Option(BulkPart.Assignee, page.Caller.UserId, page.Me.DisplayName)]
        : await OfMenuAsync(BulkPart.Assignee, [ticket], value => value, cancellationToken);

    /// <summary>The categories of a ticket's project.</summary>
    public async Task<IReadOnlyList<MenuOption>> CategoriesAsync(Ticket? ticket, CancellationToken cancellationToken) =>
        ticket is null ? [] : await OfMenuAsync(BulkPart.Category, [ticket], value => value, cancellationToken);

    /// <summary>The days on which tickets are due mostly, and never.</summary>
    public async Task<IReadOnlyList<MenuOption>> DaysAsync(CancellationToken cancellationToken) =>
    [
        .. await OfMenuAsync(BulkPart.Due, [], Moment, cancellationToken),
        BulkChoices.Option(BulkPart.Due, "", words.Keyword(TicketFields.Due, "none")),
    ];

    /// <summary>
    /// A ticket's fields, as far as the reader fills them in: with their values those of few, the others to be typed or emptied.
    /// </summary>
    public async Task<IReadOnlyList<MenuOption>> FieldsAsync(Ticket? ticket, CancellationToken cancellationToken)
    {
        if (ticket is null)
            return [];
        var own = (await fields.OfTicketAsync(page.Caller, ticket, cancellationToken))
            .Where(one => one.MayEdit)
            .Select(one => one.Field)
            .ToList();
        return
        [
            .. own.Where(field => words.ValuesOf(field).Any()).Take(MostFields).SelectMany(OptionsOf),
            .. own.Where(BulkTyping.IsTyped).Take(MostTyped).SelectMany(TypedOptionsOf),
        ];
    }

    private static IEnumerable<MenuOption> TypedOptionsOf(FieldDefinition field) =>
        [new($"field:{field.Key}", $"{field.Name}: …"), EmptyOf(field)];

    private static MenuOption EmptyOf(FieldDefinition field) => BulkChoices.Option(BulkPart.Field, $"{field.Key}:", $"{field.Name}: —");

    private IEnumerable<MenuOption> OptionsOf(FieldDefinition field) => words.OfferedOf(field)
        .Take(MostValues)
        .Select(value => BulkChoices.Option(BulkPart.Field, $"{field.Key}:{value.Key}", $"{field.Name}: {value.Name}"))
        .Append(EmptyOf(field));

    private async Task<IReadOnlyList<MenuOption>> OfMenuAsync(
        BulkPart part, IReadOnlyList<Ticket> tickets, Func<string, string> valueOf, CancellationToken cancellationToken)
    {
        var menu = menus.First(one => string.Equals(one.Part, part.ToString(), StringComparison.OrdinalIgnoreCase));
        var offer = await menu.OfferAsync(tickets, "", cancellationToken);
        // What asks for more is no option of a list; "nobody" has the same words whoever has the ticket.
        return
        [
            .. offer.Options.Where(option => !option.Asks && option.Value.Length > 0)
                .Select(option => BulkChoices.Option(part, valueOf(option.Value), option.Label)),
        ];
    }

    private string Moment(string clock) =>
        LocalTime.Read("values", clock, page.Actor.TimeZone).UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
