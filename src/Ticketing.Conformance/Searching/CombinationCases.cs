using Ticketing.Access;
using Ticketing.Conformance.Counting;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Searching;

/// <summary>Conditions put together, and counting what meets them.</summary>
internal static class CombinationCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(All_of_either_of_and_not_nest),
        Case.Of(All_of_nothing_is_everything_and_any_of_nothing_is_nothing),
        Case.Of(A_negated_condition_holds_where_the_field_has_no_value),
        Case.Of(A_negation_twice_is_none),
        Case.Of(A_hundred_conditions_are_accepted),
        Case.Of(Counting_stops_behind_the_cap),
        Case.Of(Cells_are_of_no_more_tickets_than_asked_for),
        Case.Of(What_is_visible_in_several_ways_is_counted_once),
    ];

    private static async Task All_of_either_of_and_not_nest(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        var network = new ValueIn(TicketFields.Project, ["network"]);
        var loud = new KeyIn(TicketKeyKind.Tag, ["loud"]);
        var open = new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting);
        var pressing = new PriorityBetween(Priority.High, Priority.Urgent);
        Criterion[] tried =
        [
            new AllOf([network, loud, open]),
            new AnyOf([network, new AllOf([loud, pressing])]),
            new AllOf([new AnyOf([network, pressing]), new AnyOf([loud, open])]),
            new Not(new AllOf([network, new Not(loud)])),
            new Not(new AnyOf([network, new AllOf([open, new Not(pressing)])])),
            new AllOf([new Not(network), new Not(new AnyOf([loud, new Reopened()]))]),
        ];

        foreach (var where in tried)
            await Population.ExpectAsync(scene, population, where);
    }

    private static async Task All_of_nothing_is_everything_and_any_of_nothing_is_nothing(Scene scene)
    {
        var population = await Population.SettleAsync(scene);

        await scene.ExpectFoundAsync("all of nothing", new AllOf([]), population);
        await scene.ExpectFoundAsync("any of nothing", new AnyOf([]), []);
        await scene.ExpectFoundAsync("not any of nothing", new Not(new AnyOf([])), population);
        await scene.ExpectFoundAsync("nested nothing", new AllOf([new AllOf([]), new AnyOf([new AnyOf([]), new AllOf([])])]), population);
    }

    private static async Task A_negated_condition_holds_where_the_field_has_no_value(Scene scene)
    {
        var none = await scene.FileAsync("none");
        var other = await scene.FileAsync(Scene.Filed() with
            { Team = "blue", Assignee = "ben", Organisation = "acme", ExternalRef = "INC1", DueAt = Scene.At(50) });
        await scene.FileAsync(Scene.Filed() with
            { Team = "red", Assignee = "ann", Organisation = "globex", ExternalRef = "INC2", DueAt = Scene.At(10) });

        await scene.ExpectFoundAsync("not that team", new Not(new ValueIn(TicketFields.Team, ["red"])), none, other);
        await scene.ExpectFoundAsync("not that assignee", new Not(new ValueIn(TicketFields.Assignee, ["ann"])), none, other);
        await scene.ExpectFoundAsync("not that organisation", new Not(new ValueIn(TicketFields.Organisation, ["globex"])), none, other);
        await scene.ExpectFoundAsync("not that reference", new Not(new ValueIn(TicketFields.ExternalRef, ["INC2"])), none, other);
        await scene.ExpectFoundAsync("not due then", new Not(new TimeWithin(TicketFields.Due, null, Scene.At(20))), none, other);
        await scene.ExpectFoundAsync(
            "neither",
            new Not(new AnyOf([new ValueIn(TicketFields.Team, ["red"]), new TimeWithin(TicketFields.Due, Scene.At(40), null)])),
            none);
    }

    private static async Task A_negation_twice_is_none(Scene scene)
    {
        var population = await Population.SettleAsync(scene);

        await Population.ExpectAsync(scene, population, new Not(new Not(new ValueIn(TicketFields.Team, ["red"]))));
        await Population.ExpectAsync(scene, population, new Not(new Not(new TimeWithin(TicketFields.Resolved, Scene.At(21), null))));
    }

    private static async Task A_hundred_conditions_are_accepted(Scene scene)
    {
        var population = await Population.SettleAsync(scene);

        await Population.ExpectAsync(
            scene, population,
            new AllOf([.. Enumerable.Range(0, 100)
                .Select(number => (Criterion)new Not(new ValueIn(TicketFields.Assignee, [$"nobody {number}"])))]));
        await Population.ExpectAsync(
            scene, population,
            new AnyOf([.. Enumerable.Range(0, 100).Select(number => (Criterion)new KeyIn(TicketKeyKind.Tag, [$"tag-{number}"]))]));
    }

    private static async Task Counting_stops_behind_the_cap(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        var count = population.Count;

        Expect.Equal(new(count, IsExact: true), await CountAsync(count + 1), "Counted with room");
        Expect.Equal(new(count, IsExact: true), await CountAsync(count), "Counted up to just the cap");
        Expect.Equal(new(count - 1, IsExact: false), await CountAsync(count - 1), "Counted with one more than the cap");
        Expect.Equal(new(5, IsExact: false), await CountAsync(5), "Counted with many more than the cap");
        Expect.Equal(new(0, IsExact: false), await CountAsync(0), "Counted up to nothing");

        Task<TicketCount> CountAsync(int cap) => scene.On.Search.CountAsync(null, cap, scene.All, scene.Token);
    }

    private static async Task Cells_are_of_no_more_tickets_than_asked_for(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        var mine = Actors.Holding(
            scene.Tenant,
            new RoleGrant(Role.Requester),
            new RoleGrant(Role.Agent, "network"),
            new RoleGrant(Role.Agent, "office")).InTeams("red", "blue").Sees();
        Criterion?[] tried =
        [
            null,
            new PriorityBetween(Priority.High, Priority.Urgent),
            new AnyOf([new KeyIn(TicketKeyKind.Tag, ["loud"]), new NoValue(TicketFields.Team)]),
        ];

        foreach (var where in tried)
        {
            foreach (var visibility in new[] { scene.All, mine })
            {
                var seen = population.Where(ticket => visibility.Sees(ticket)
                    && where?.Matches(ticket, TicketTerms.None, internals: false) != false).ToList();
                foreach (var most in new[] { 1, 2, seen.Count - 1, seen.Count, seen.Count + 1 }.Where(most => most > 0))
                    await scene.ExpectSomeCellsAsync($"{where}", where, most, visibility, seen);
            }
        }

        var newest = population.OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Id.Value).Take(5);
        var found = await scene.On.Search.CountCellsAsync(null, [CounterCube.Category], 5, scene.All, scene.Token);
        Expect.Same(Recount.Cells(newest, CounterCube.Category), found.Cells[CounterCube.Category], "The cells of the newest five");
        Expect.Same([], found.Cells[CounterCube.Team], "The cells of a cube that was not asked for");
    }

    private static async Task What_is_visible_in_several_ways_is_counted_once(Scene scene)
    {
        var mine = Scene.Filed() with
            { Requester = "ann", Creator = "ann", Assignee = "ann", Team = "red", AccessKeys = new(["gold", "iron"]) };
        var first = await scene.FileAsync(mine);
        var second = await scene.FileAsync(mine);
        var actor = Actors.Holding(
            scene.Tenant, new RoleGrant(Role.Requester), new RoleGrant(Role.Agent), new RoleGrant(Role.Agent, "network"))
                .InTeams("red", "blue").WithKeys("gold", "iron");

        await scene.ExpectFoundAsync("everything", null, actor.Sees(), first, second);
        Expect.Equal(
            new(2, IsExact: true), await scene.On.Search.CountAsync(null, 2, actor.Sees(), scene.Token), "Counted up to just the cap");
        Expect.Equal(
            new(1, IsExact: false),
            await scene.On.Search.CountAsync(null, 1, actor.Sees(), scene.Token),
            "Counted with one more than the cap");
    }
}
