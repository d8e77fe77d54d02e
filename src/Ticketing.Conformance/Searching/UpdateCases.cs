using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Searching;

/// <summary>Orders and conditions by the last change go by the last one that somebody may know of, ticket by ticket.</summary>
internal static class UpdateCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(The_order_of_the_last_change_is_that_of_the_last_readable_one),
        Case.Of(A_condition_on_the_last_change_goes_by_the_last_readable_one),
        Case.Of(A_narrowing_by_the_last_change_goes_by_what_everybody_may_know),
    ];

    private static async Task The_order_of_the_last_change_is_that_of_the_last_readable_one(Scene scene)
    {
        var tickets = await SettleAsync(scene);
        foreach (var (who, actor) in People(scene))
        {
            var visibility = actor.Sees();
            foreach (var words in (string?[])[null, "plain"])
            {
                foreach (var descending in (bool[])[false, true])
                {
                    var where = words is null ? null : scene.Text(words);
                    var sort = new TicketSort(TicketFields.Updated, descending);
                    var expected = Ordered(tickets, visibility, descending);
                    foreach (var limit in (int[])[1, 3, 100])
                    {
                        var what = $"For {who} by {sort} in pages of {limit}, {words ?? "all"}";
                        Expect.Sequence(expected, await PagesAsync(scene, new(where, sort, limit), visibility), what);
                        Expect.Sequence(
                            expected.AsEnumerable().Reverse(),
                            await BackAsync(scene, new(where, sort, limit), visibility),
                            $"{what}, back");
                    }
                }
            }
        }
    }

    private static async Task A_condition_on_the_last_change_goes_by_the_last_readable_one(Scene scene)
    {
        var tickets = await SettleAsync(scene);
        foreach (var (who, actor) in People(scene))
        {
            var visibility = actor.Sees();
            var seen = tickets.Where(visibility.Sees).Select(visibility.AsSeen).ToList();
            for (var minute = 0; minute < 45; minute += 3)
            {
                var since = new TimeWithin(TicketFields.Updated, Scene.At(minute), null);
                var until = new TimeWithin(TicketFields.Updated, null, Scene.At(minute));
                foreach (var where in (Criterion[])[since, until, new Not(since), new AllOf([scene.Text("plain"), until]),
                    new AnyOf([until, new KeyIn(TicketKeyKind.Tag, ["vip"])])])
                {
                    await scene.ExpectFoundAsync(
                        $"{who}: {where}", where, visibility,
                        seen.Where(ticket => where.Matches(ticket, new(["plain"], [], []), internals: false)));
                }
            }
        }
    }

    private static async Task A_narrowing_by_the_last_change_goes_by_what_everybody_may_know(Scene scene)
    {
        var tickets = await SettleAsync(scene);
        foreach (var (who, actor) in People(scene))
        {
            for (var minute = 1; minute < 45; minute += 5)
            {
                var narrowing = new TimeWithin(TicketFields.Updated, null, Scene.At(minute));
                var visibility = actor.Narrowed(narrowing).Sees();
                var expected = tickets.Where(actor.Sees().Sees).Where(ticket => ticket.Public.UpdatedAt < Scene.At(minute));
                await scene.ExpectFoundAsync($"{who} until {minute}", null, visibility, expected);
                var hits = await scene.On.Search.SearchAsync(
                    new(scene.Text("plain"), new(TicketFields.Updated), 100), visibility, scene.Token);
                Expect.Sequence(
                    Ordered(tickets, visibility, descending: false),
                    hits.Select(hit => hit.Ticket),
                    $"{who} until {minute}, by the last change");
            }
        }
    }

    private static IEnumerable<(string Who, Actor Actor)> People(Scene scene)
    {
        yield return ("everybody's reader", Actors.Administrator(scene.Tenant));
        yield return ("somebody who reads no internals", Actors.Viewing(scene.Tenant, Scope.All));
        yield return ("a requester", Actors.Holding(scene.Tenant, new RoleGrant(Role.Requester)));
        yield return ("an agent", Actors.Holding(scene.Tenant, new RoleGrant(Role.Requester), new RoleGrant(Role.Agent)).InTeams("red"));
        yield return ("a manager",
            Actors.Holding(scene.Tenant, new RoleGrant(Role.Requester), new RoleGrant(Role.Manager, "office")).WithKeys("gold"));
        yield return (
            "a reader of one project",
            Actors.Holding(
                scene.Tenant,
                new RoleGrant(Actors.Views(Scope.All)),
                new RoleGrant(Actors.Views(Scope.Project, internals: true), "office")));
        yield return ("one with a key", Actors.Holding(scene.Tenant).WithKeys("gold"));
    }

    /// <summary>Tickets of all kinds; internal comments come at another order than what everybody may know of.</summary>
    private static async Task<IReadOnlyList<Ticket>> SettleAsync(Scene scene)
    {
        var tickets = new List<Ticket>();
        for (var number = 0; number < 12; number++)
        {
            var draft = await scene.DraftAsync(Scene.Filed(project: number % 3 == 0 ? "office" : "network") with
            {
                Requester = number % 2 == 0 ? "ann" : "requester",
                Creator = number % 5 == 0 ? "ann" : "creator",
                Team = number % 4 < 2 ? "red" : "blue",
                Organisation = number % 3 == 1 ? "acme" : null,
                AccessKeys = number % 4 == 3 ? new(["gold"]) : default,
                Tags = number % 2 == 1 ? new(["vip"]) : default,
            });
            draft = draft.Then(new PriorityChanged(Priority.High), Scene.At(1 + (number * 7 % 12)));
            if (number % 4 != 2)
                draft = draft.Then(new CommentAdded(CommentVisibility.Internal), Scene.At(15 + (number * 5 % 12)), text: "internal");
            if (number % 6 == 1)
                draft = draft.Then(new PriorityChanged(Priority.Low), Scene.At(30 + number));
            await scene.StoreAsync(draft.Change);
            tickets.Add(draft.Row);
        }

        return tickets;
    }

    private static List<Ticket> Ordered(IEnumerable<Ticket> tickets, Visibility visibility, bool descending)
    {
        var seen = tickets.Where(visibility.Sees).Select(visibility.AsSeen).OrderBy(ticket => ticket.UpdatedAt)
            .ThenBy(ticket => ticket.Id.Value).ToList();
        if (descending)
            seen.Reverse();
        return seen;
    }

    private static async Task<IReadOnlyList<Ticket>> PagesAsync(Scene scene, TicketSearchRequest first, Visibility visibility)
    {
        var tickets = new List<Ticket>();
        for (var request = first; ;)
        {
            var page = await scene.On.Search.SearchAsync(request, visibility, scene.Token);
            if (page.Count == 0)
                return tickets;
            tickets.AddRange(page.Select(hit => hit.Ticket));
            Expect.That(tickets.Count <= 100, "The pages do not end.");
            request = request with { After = page[^1].After };
        }
    }

    private static async Task<IReadOnlyList<Ticket>> BackAsync(Scene scene, TicketSearchRequest first, Visibility visibility)
    {
        var all = await scene.On.Search.SearchAsync(first with { Limit = 100 }, visibility, scene.Token);
        if (all.Count == 0)
            return [];
        List<Ticket> tickets = [all[^1].Ticket];
        for (var request = first with { Before = all[^1].After }; ;)
        {
            var page = await scene.On.Search.SearchAsync(request, visibility, scene.Token);
            if (page.Count == 0)
                return tickets;
            tickets.AddRange(page.Reverse().Select(hit => hit.Ticket));
            Expect.That(tickets.Count <= 100, "The pages back do not end.");
            request = request with { Before = page[0].After };
        }
    }
}
