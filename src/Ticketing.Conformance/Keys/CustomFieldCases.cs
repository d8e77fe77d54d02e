using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Keys;

/// <summary>What tickets have in custom fields: kept on the row, found by value and by range, and seen by those whom it concerns.</summary>
internal static class CustomFieldCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(What_is_in_a_field_is_kept_and_found),
        Case.Of(What_was_taken_out_of_a_field_is_not_found),
        Case.Of(Numbers_and_days_are_found_between_others),
        Case.Of(One_of_several_choices_finds_a_ticket),
        Case.Of(What_agents_alone_see_is_nothing_to_others),
        Case.Of(A_rare_range_is_found_among_many_tickets),
    ];

    /// <summary>Sets one field.</summary>
    public static FieldsChanged Set(string field, CustomFieldKind kind, params string[] values) =>
        new(default(EquatableDictionary<FieldValue>).With(field, new(kind, new(values))));

    private static async Task What_is_in_a_field_is_kept_and_found(Scene scene)
    {
        var plain = await scene.FileAsync();
        var ticket = await scene.FileAsync();
        ticket = await scene.ChangeAsync(ticket, Set("serial", CustomFieldKind.Text, "X1 \"key.place\": Zürich"));
        ticket = await scene.ChangeAsync(ticket, Set("site", CustomFieldKind.Url, "https://example.com/a%20b?c=1"));
        var other = await scene.FileAsync();
        other = await scene.ChangeAsync(other, Set("model", CustomFieldKind.Text, "X1 \"key.place\": Zürich"));

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket");
        foreach (var key in ticket.KeysOf(TicketKeyKind.Field))
            await scene.ExpectFoundAsync(key, Is(key), ticket);
        await scene.ExpectFoundAsync("nothing in it", new Not(Any("serial")), plain, other);
        await scene.ExpectFoundAsync("no place", new NoKey(new("place")), plain, ticket, other);
    }

    private static async Task What_was_taken_out_of_a_field_is_not_found(Scene scene)
    {
        var ticket = await scene.FileAsync();
        ticket = await scene.ChangeAsync(ticket, Set("serial", CustomFieldKind.Text, "X1"));
        var key = KeyOf(ticket, "serial");
        ticket = await scene.ChangeAsync(ticket, Set("serial", CustomFieldKind.Text, "X2"));
        await scene.ExpectFoundAsync("what was there", Is(key), []);
        await scene.ExpectFoundAsync("what is there", Is(KeyOf(ticket, "serial")), ticket);

        ticket = await scene.ChangeAsync(ticket, Set("serial", CustomFieldKind.Text));
        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket without a serial number");
        await scene.ExpectFoundAsync("nothing in it", new Not(Any("serial")), ticket);
    }

    private static async Task Numbers_and_days_are_found_between_others(Scene scene)
    {
        var tickets = new List<Ticket>();
        foreach (var (cost, day) in new[] { ("-5", "2025-12-31"), ("0.5", "2026-01-01"), ("9", "2026-02-01"), ("10.25", "2026-12-31") })
        {
            var ticket = await scene.FileAsync();
            ticket = await scene.ChangeAsync(ticket, Set("cost", CustomFieldKind.Decimal, cost));
            tickets.Add(await scene.ChangeAsync(ticket, Set("day", CustomFieldKind.Date, day)));
        }

        var without = await scene.FileAsync();
        await scene.ExpectFoundAsync("from 0.5 on", Between(KeyOf(tickets[1], "cost"), "cost>"), tickets[1], tickets[2], tickets[3]);
        await scene.ExpectFoundAsync("below 9", Between("cost=", KeyOf(tickets[2], "cost")), tickets[0], tickets[1]);
        await scene.ExpectFoundAsync(
            "from 0.5 to 10.25", Between(KeyOf(tickets[1], "cost"), KeyOf(tickets[3], "cost")), tickets[1], tickets[2]);
        await scene.ExpectFoundAsync(
            "not below 9", new Not(Between("cost=", KeyOf(tickets[2], "cost"))), tickets[2], tickets[3], without);
        await scene.ExpectFoundAsync("in 2026", Between("day=2026-01-01", "day=2027-01-01"), tickets[1], tickets[2], tickets[3]);
        await scene.ExpectFoundAsync(
            "both", new AllOf([Between("day=2026-01-01", "day=2027-01-01"), Between(KeyOf(tickets[2], "cost"), "cost>")]), tickets[2],
            tickets[3]);
    }

    private static async Task One_of_several_choices_finds_a_ticket(Scene scene)
    {
        var ticket = await scene.FileAsync();
        ticket = await scene.ChangeAsync(ticket, Set("sites", CustomFieldKind.Choices, "north", "south"));

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket");
        await scene.ExpectFoundAsync("one", Is("sites=north"), ticket);
        await scene.ExpectFoundAsync("the other", Is("sites=south"), ticket);
        await scene.ExpectFoundAsync("either", new KeyIn(TicketKeyKind.Field, ["sites=south", "sites=west"]), ticket);
        await scene.ExpectFoundAsync("none of them", Is("sites=west"), []);
        await scene.ExpectFoundAsync("any, once", Any("sites"), ticket);
    }

    private static async Task What_agents_alone_see_is_nothing_to_others(Scene scene)
    {
        var ticket = await scene.FileAsync();
        ticket = await scene.ChangeAsync(ticket, Set("serial", CustomFieldKind.Text, "x1"));
        ticket = await scene.ChangeAsync(ticket, Set("cost", CustomFieldKind.Number, "7") with { Internal = true });
        var requesters = Actors.Holding(scene.Tenant, new RoleGrant(Actors.Views(Scope.All))).Sees();

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket");
        var seen = await scene.On.Reader.FindAsync(ticket.Id, requesters, scene.Token);
        Expect.Equal(ticket.AsPublic(), seen, "The ticket, to whom may not read internal comments");
        await scene.ExpectFoundAsync("by those who see it", Is(KeyOf(ticket, "cost")), ticket);
        await scene.ExpectFoundAsync("by those who see it, in a range", Any("cost"), ticket);
        await scene.ExpectFoundAsync("by others", Is(KeyOf(ticket, "cost")), requesters, []);
        await scene.ExpectFoundAsync("by others, in a range", Any("cost"), requesters, []);
        await scene.ExpectFoundAsync("what everybody sees, by others", Is("serial=x1"), requesters, ticket.AsPublic());
        await scene.ExpectFoundAsync("without it, to others", new Not(Any("cost")), requesters, ticket.AsPublic());
    }

    private static async Task A_rare_range_is_found_among_many_tickets(Scene scene)
    {
        var first = await scene.FileAsync();
        first = await scene.ChangeAsync(first, Set("cost", CustomFieldKind.Number, "1000"));
        for (var number = 0; number < 60; number++)
            await scene.ChangeAsync(await scene.FileAsync(), Set("cost", CustomFieldKind.Number, "1"));

        await scene.ExpectFoundAsync("the expensive one", Between(KeyOf(first, "cost"), "cost>"), first);
    }

    private static string KeyOf(Ticket ticket, string field) =>
        ticket.KeysOf(TicketKeyKind.Field).Single(key => key.StartsWith($"{field}=", StringComparison.Ordinal));

    private static KeyIn Is(string key) => new(TicketKeyKind.Field, [key]);

    private static KeyBetween Any(string field) => new(TicketKeyKind.Field, $"{field}=", $"{field}>");

    private static KeyBetween Between(string least, string until) => new(TicketKeyKind.Field, least, until, IsOfOne: true);
}
