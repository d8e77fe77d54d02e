using Ticketing.Access;
using Ticketing.Conformance.Searching;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Keys;

/// <summary>Tickets in the order of what they have in a custom field, page by page, for who sees it and who does not.</summary>
internal static class CustomFieldOrderCases
{
    private static readonly TicketSort[] ByCost = [new(CustomField.Of("cost")), new(CustomField.Of("cost"), Descending: true)];

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Tickets_come_in_the_order_of_what_is_in_a_field),
        Case.Of(Text_comes_in_the_order_of_its_letters_whatever_case),
        Case.Of(The_order_of_a_field_narrows_like_every_other),
        Case.Of(A_field_that_somebody_does_not_see_puts_no_ticket_first),
        Case.Of(Words_are_found_in_the_order_of_a_field),
        Case.Of(A_place_behind_a_value_that_is_gone_goes_on_from_there),
    ];

    // Of two with the same, the one that was filed earlier has the greater number.
    private static async Task Tickets_come_in_the_order_of_what_is_in_a_field(Scene scene)
    {
        var tickets = await CostingAsync(scene, "10.25", null, "-5", "9", "9", null, "0.5", "9", "1000000");

        await ExpectOrderAsync(scene, null, scene.All, tickets);
    }

    private static async Task Text_comes_in_the_order_of_its_letters_whatever_case(Scene scene)
    {
        var tickets = new List<Ticket>();
        foreach (var text in (string[])["b", "A z", "a", "A1", "B a", "a z!", "a"])
        {
            var ticket = await scene.FileAsync();
            tickets.Add(await scene.ChangeAsync(ticket, CustomFieldCases.Set("serial", CustomFieldKind.Text, text)));
        }

        int[] order = [2, 6, 1, 5, 3, 0, 4];
        var expected = order.Select(place => tickets[place].Id.Value).ToList();
        foreach (var limit in (int[])[1, 3, 100])
        {
            Expect.Sequence(
                expected,
                await OrderCases.PagesAsync(scene, null, new(CustomField.Of("serial")), limit, scene.All),
                $"Pages of {limit} by a text");
            Expect.Sequence(
                expected.AsEnumerable().Reverse(),
                await OrderCases.PagesAsync(scene, null, new(CustomField.Of("serial"), Descending: true), limit, scene.All),
                $"Pages of {limit} by a text, the last first");
        }
    }

    private static async Task The_order_of_a_field_narrows_like_every_other(Scene scene)
    {
        var tickets = await CostingAsync(scene, "10", null, "3", "7", null, "7", "1", "12");
        var odd = tickets.Where((_, place) => place % 2 == 1).ToList();
        foreach (var ticket in odd)
            await scene.ChangeAsync(ticket, new TagsChanged(new(["odd"])));

        var where = new KeyIn(TicketKeyKind.Tag, ["odd"]);
        await ExpectOrderAsync(scene, where, scene.All, odd);
        await ExpectOrderAsync(scene, new Not(where), scene.All, tickets.Where((_, place) => place % 2 == 0));

        var dear = new KeyBetween(TicketKeyKind.Field, "cost=1000000000000003000000", "cost=1000000000000012000000", IsOfOne: true);
        await ExpectOrderAsync(scene, dear, scene.All, [tickets[0], tickets[2], tickets[3], tickets[5]]);
        await ExpectOrderAsync(scene, new AllOf([where, dear]), scene.All, [tickets[3], tickets[5]]);
        await ExpectOrderAsync(
            scene, new KeyIn(TicketKeyKind.Field, ["cost=1000000000000007000000"]), scene.All, [tickets[3], tickets[5]]);
    }

    private static async Task A_field_that_somebody_does_not_see_puts_no_ticket_first(Scene scene)
    {
        var tickets = await CostingAsync(scene, isInternal: true, "10", null, "3", "7");
        var requesters = Actors.Holding(scene.Tenant, new RoleGrant(Actors.Views(Scope.All))).Sees();
        await ExpectOrderAsync(scene, null, requesters, tickets.Select(ticket => ticket.AsPublic()));

        // He reads the internal comments of one team's tickets.
        var own = await CostingAsync(scene, isInternal: true, "5", "8", null);
        for (var place = 0; place < own.Count; place++)
            own[place] = await scene.ChangeAsync(own[place], new AssignmentChanged("red", null));
        var some = Actors.Holding(
            scene.Tenant, new RoleGrant(Actors.Views(Scope.All)), new RoleGrant(Actors.Views(Scope.Team, internals: true)))
                .InTeams("red").Sees();
        await ExpectOrderAsync(scene, null, some, [.. tickets.Select(ticket => ticket.AsPublic()), .. own]);
    }

    private static async Task Words_are_found_in_the_order_of_a_field(Scene scene)
    {
        var tickets = new List<Ticket>();
        foreach (var (ticket, place) in (await CostingAsync(scene, "10", null, "3", "7", "3", null)).Select((one, place) => (one, place)))
        {
            if (place != 3)
                tickets.Add(await scene.CommentAsync(ticket, "a zebra"));
        }

        await ExpectOrderAsync(scene, scene.Text("zebra"), scene.All, tickets);
    }

    private static async Task A_place_behind_a_value_that_is_gone_goes_on_from_there(Scene scene)
    {
        var tickets = await CostingAsync(scene, "1", "2", "3");
        var first = await scene.On.Search.SearchAsync(new(null, ByCost[0], 2), scene.All, scene.Token);
        await scene.ChangeAsync(tickets[1], CustomFieldCases.Set("cost", CustomFieldKind.Decimal));

        var rest = await scene.On.Search.SearchAsync(new(null, ByCost[0], 5, first[^1].After), scene.All, scene.Token);

        Expect.Sequence([tickets[2].Id, tickets[1].Id], rest.Select(hit => hit.Ticket.Id), "Behind the place of what is elsewhere now");
    }

    private static Task<List<Ticket>> CostingAsync(Scene scene, params string?[] costs) => CostingAsync(scene, isInternal: false, costs);

    private static async Task<List<Ticket>> CostingAsync(Scene scene, bool isInternal, params string?[] costs)
    {
        var tickets = new List<Ticket>();
        foreach (var cost in costs)
        {
            var ticket = await scene.FileAsync(Scene.Filed("plain"), minutes: 100 - tickets.Count);
            tickets.Add(cost is null ? ticket : await scene.ChangeAsync(
                ticket, CustomFieldCases.Set("cost", CustomFieldKind.Decimal, cost) with { Internal = isInternal }, minutes: 200));
        }

        return tickets;
    }

    private static async Task ExpectOrderAsync(Scene scene, Criterion? where, Visibility visibility, IEnumerable<Ticket> found)
    {
        var tickets = found.ToList();
        foreach (var sort in ByCost)
        {
            var sign = sort.Descending ? -1 : 1;
            var expected = tickets
                .OrderBy(ticket => ticket.Fields["cost"].IsEmpty)
                .ThenBy(ticket => sign * CostOf(ticket))
                .ThenBy(ticket => sign * ticket.CreatedAt.Ticks)
                .ThenBy(ticket => sign * ticket.Id.Value)
                .Select(ticket => ticket.Id.Value)
                .ToList();
            foreach (var limit in (int[])[1, 2, 100])
            {
                var what = $"{limit} by {sort}";
                Expect.Sequence(expected, await OrderCases.PagesAsync(scene, where, sort, limit, visibility), $"Pages of {what}");
                Expect.Sequence(expected, await OrderCases.BackAsync(scene, where, sort, limit, visibility), $"Pages back of {what}");
            }
        }
    }

    private static decimal CostOf(Ticket ticket) =>
        ticket.Fields["cost"].Only is { } cost ? decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture) : 0;
}
