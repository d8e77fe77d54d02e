using System.Globalization;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Searching;

/// <summary>Every order is total, and its pages put together are the whole.</summary>
internal static class OrderCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Every_order_puts_missing_values_last_and_equal_ones_by_number),
        Case.Of(The_pages_of_every_order_put_together_are_the_whole),
        Case.Of(The_pages_of_a_union_of_ways_put_together_are_the_whole),
        Case.Of(The_page_before_a_page_is_the_one_it_came_from),
        Case.Of(Before_the_first_place_there_is_nothing),
        Case.Of(A_page_begins_behind_a_place_or_ends_before_one),
        Case.Of(The_pages_of_a_search_for_words_put_together_are_the_whole),
        Case.Of(The_best_fit_comes_first_and_pages_go_on_behind_it),
        Case.Of(Pages_by_relevance_stay_in_one_order_while_words_become_common),
        Case.Of(A_ticket_whose_number_is_asked_for_comes_first),
        Case.Of(What_fits_better_does_so_in_every_store),
        Case.Of(What_is_suggested_fits_and_is_visible_and_the_rare_word_comes_first),
        Case.Of(A_page_goes_on_behind_the_last_one_though_tickets_came_before_it),
        Case.Of(A_hit_says_where_it_stands),
        Case.Of(Where_nothing_is_found_the_page_is_empty),
    ];

    private static IEnumerable<TicketSort> Sorts => TicketFields.Sortable
        .Where(by => by != TicketFields.Relevance)
        .SelectMany(by => new[] { new TicketSort(by), new TicketSort(by, Descending: true) });

    private static async Task Every_order_puts_missing_values_last_and_equal_ones_by_number(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        foreach (var sort in Sorts)
        {
            var hits = await scene.On.Search.SearchAsync(new(null, sort, 1000), scene.All, scene.Token);

            Expect.Sequence(Ordered(population, sort), hits.Select(hit => hit.Ticket.Id.Value), $"Ordered by {sort}");
            Expect.Same(population, hits.Select(hit => hit.Ticket), $"The rows, ordered by {sort}");
        }
    }

    private static async Task The_pages_of_every_order_put_together_are_the_whole(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        foreach (var sort in Sorts)
        {
            foreach (var limit in new[] { 1, 5, population.Count })
                Expect.Sequence(
                    Ordered(population, sort), await PagesAsync(scene, null, sort, limit, scene.All), $"Pages of {limit} by {sort}");
        }
    }

    private static async Task The_pages_of_a_union_of_ways_put_together_are_the_whole(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        var visibility = Actors.Holding(
            scene.Tenant, new RoleGrant(Role.Requester), new RoleGrant(Role.Agent), new RoleGrant(Role.Manager, "office"))
                .InTeams("red", "blue").Sees();
        var where = new Not(new ValueIn(TicketFields.Category, ["hardware"]));
        var visible = population.Where(ticket => visibility.Sees(ticket) && where.Matches(ticket, TicketTerms.None, false)).ToList();
        foreach (var sort in Sorts)
            Expect.Sequence(Ordered(visible, sort), await PagesAsync(scene, where, sort, 2, visibility), $"Pages by {sort}");
    }

    private static async Task The_page_before_a_page_is_the_one_it_came_from(Scene scene)
    {
        var population = await Population.SettleAsync(scene);
        var union = Actors.Holding(
            scene.Tenant, new RoleGrant(Role.Requester), new RoleGrant(Role.Agent), new RoleGrant(Role.Manager, "office"))
                .InTeams("red", "blue").Sees();
        foreach (var sort in Sorts)
        {
            foreach (var visibility in new[] { scene.All, union })
            {
                var whole = Ordered([.. population.Where(visibility.Sees)], sort).ToList();
                foreach (var limit in new[] { 1, 3, population.Count })
                    Expect.Sequence(
                        whole,
                        await BackAsync(scene, null, sort, limit, visibility),
                        $"Pages of {limit} by {sort}, from the last one back");
            }
        }
    }

    private static async Task Before_the_first_place_there_is_nothing(Scene scene)
    {
        await Population.SettleAsync(scene);
        foreach (var sort in Sorts)
        {
            var first = (await scene.On.Search.SearchAsync(new(null, sort, 1), scene.All, scene.Token))[0];
            Expect.Sequence(
                [],
                await scene.On.Search.SearchAsync(new(null, sort, 5, Before: first.After), scene.All, scene.Token),
                $"Before the first by {sort}");
        }
    }

    private static async Task A_page_begins_behind_a_place_or_ends_before_one(Scene scene)
    {
        var place = new SortPosition(1, 1);
        var refused = false;
        try
        {
            await scene.On.Search.SearchAsync(new(null, TicketSort.Newest, 5, place, place), scene.All, scene.Token);
        }
        catch (ArgumentException)
        {
            refused = true;
        }

        Expect.That(refused, "A page between two places is given; only one place may be.");
    }

    private static async Task The_pages_of_a_search_for_words_put_together_are_the_whole(Scene scene)
    {
        var tickets = new List<Ticket>();
        for (var number = 0; number < 7; number++)
        {
            var filed = Scene.Filed(number % 2 == 0 ? "zebra" : "plain") with { DueAt = number % 3 == 0 ? null : Scene.At(number % 2) };
            tickets.Add(await scene.FileAsync(filed, number % 3, "zebra"));
        }

        foreach (var sort in Sorts)
        {
            Expect.Sequence(Ordered(tickets, sort), await PagesAsync(scene, scene.Text("zebra"), sort, 2, scene.All), $"Pages by {sort}");
            Expect.Sequence(
                Ordered(tickets, sort),
                await BackAsync(scene, scene.Text("zebra"), sort, 2, scene.All),
                $"Pages by {sort}, from the last one back");
        }
    }

    private static async Task The_best_fit_comes_first_and_pages_go_on_behind_it(Scene scene)
    {
        var tickets = new List<Ticket>();
        for (var number = 0; number < 9; number++)
        {
            var description = string.Join(" walnut ", Enumerable.Repeat("zebra", 1 + number % 3));
            tickets.Add(await scene.FileAsync(Scene.Filed(number == 4 ? "zebra" : "plain"), description: description));
        }

        var request = new TicketSearchRequest(scene.Text("zebra"), new(TicketFields.Relevance), 1000);

        var hits = await scene.On.Search.SearchAsync(request, scene.All, scene.Token);

        Expect.Same(tickets, hits.Select(hit => hit.Ticket), "Found");
        Expect.Sequence(
            hits.OrderByDescending(hit => hit.After.Key).ThenByDescending(hit => hit.After.Id), hits, "Ordered by score, then by number");
        Expect.Sequence(
            hits.Select(hit => hit.Ticket.Id.Value), await PagesAsync(scene, request.Where, request.Sort, 2, scene.All),
            "Pages by relevance");
        Expect.Sequence(
            hits.Select(hit => hit.Ticket.Id.Value), await BackAsync(scene, request.Where, request.Sort, 2, scene.All),
            "Pages by relevance, from the last one back");
    }

    private static async Task Pages_by_relevance_stay_in_one_order_while_words_become_common(Scene scene)
    {
        var tickets = new List<Ticket>();
        foreach (var word in (string[])["zebra", "zebra", "walnut", "walnut", "walnut", "walnut", "walnut", "walnut"])
            tickets.Add(await scene.FileAsync(Scene.Filed("plain"), description: word));
        var visibility = Actors.Holding(scene.Tenant, new RoleGrant(Role.Manager, "network")).Sees();
        var where = new AnyOf([scene.Text("zebra"), scene.Text("walnut")]);
        var sort = new TicketSort(TicketFields.Relevance);
        var first = await scene.On.Search.SearchAsync(new(where, sort, 2), visibility, scene.Token);

        var unseen = new List<TicketChange>();
        for (var number = 0; number < 60; number++)
            unseen.Add((await scene.DraftAsync(Scene.Filed("zebra", project: "office"))).Change);
        await scene.StoreAsync(unseen);

        var rest = await scene.On.Search.SearchAsync(new(where, sort, 1000, first[^1].After), visibility, scene.Token);
        Expect.Same(tickets, [.. first.Select(hit => hit.Ticket), .. rest.Select(hit => hit.Ticket)], "On the pages together");
        Expect.Sequence(
            first, await scene.On.Search.SearchAsync(new(where, sort, 1000, Before: rest[0].After), visibility, scene.Token),
            "On the page before");
    }

    // Only what holds whatever other tickets a store counts, and of tickets that are equally long.
    private static async Task A_ticket_whose_number_is_asked_for_comes_first(Scene scene)
    {
        var own = await scene.FileAsync("walnut");
        var number = own.Id.Value.ToString(CultureInfo.InvariantCulture);
        var others = new List<Ticket>();
        for (var i = 0; i < 12; i++)
            others.Add(await scene.FileAsync($"{number} walnut {number} {number}"));

        foreach (var where in new Criterion[]
        {
            new AnyOf([new IdBetween(own.Id.Value, own.Id.Value), scene.Text(number)]),
            new AllOf([new AnyOf([new IdBetween(own.Id.Value, own.Id.Value), scene.Text(number)]), scene.Text("walnut")]),
        })
        {
            var hits = await scene.On.Search.SearchAsync(new(where, new(TicketFields.Relevance), 20), scene.All, scene.Token);

            Expect.Equal(own.Id, hits[0].Ticket.Id, "First of those found by a number");
            Expect.Same([own, .. others], hits.Select(hit => hit.Ticket), "Found by a number");
        }
    }

    private static async Task What_fits_better_does_so_in_every_store(Scene scene)
    {
        var once = await scene.FileAsync(Scene.Filed("plain"), description: "zebra walnut walnut");
        var inTitle = await scene.FileAsync(Scene.Filed("zebra"), description: "plain walnut walnut");
        var often = await scene.FileAsync(Scene.Filed("plain"), description: "zebra zebra zebra");
        var both = await scene.FileAsync(Scene.Filed("plain"), description: "zebra walnut cobalt");
        var lengthy = await scene.FileAsync(
            Scene.Filed("plain"), description: "zebra " + string.Join(' ', Enumerable.Repeat("walnut", 200)));

        await ExpectBetterAsync("the word in the title", scene.Text("zebra"), inTitle, once);
        await ExpectBetterAsync("the word again and again", scene.Text("zebra"), often, once);
        await ExpectBetterAsync("the shorter one", scene.Text("zebra"), once, lengthy);
        await ExpectBetterAsync("one more of the words", new AnyOf([scene.Text("zebra"), scene.Text("cobalt")]), both, once);
        await ExpectBetterAsync(
            "what must not occur adds nothing", new AllOf([scene.Text("zebra"), new Not(scene.Text("quartz"))]), often, once);

        async Task ExpectBetterAsync(string what, Criterion where, Ticket better, Ticket worse)
        {
            var ids = (await scene.On.Search.SearchAsync(new(where, new(TicketFields.Relevance), 10), scene.All, scene.Token))
                .Select(hit => hit.Ticket.Id).ToList();
            Expect.That(ids.IndexOf(better.Id) >= 0 && ids.IndexOf(better.Id) < ids.IndexOf(worse.Id), $"Not first: {what}.");
        }
    }

    private static async Task What_is_suggested_fits_and_is_visible_and_the_rare_word_comes_first(Scene scene)
    {
        for (var number = 0; number < 9; number++)
            await scene.FileAsync(Scene.Filed("walnut"));
        var rare = await scene.FileAsync(Scene.Filed("plain", project: "network"), description: "zebra walnut");
        await scene.FileAsync(Scene.Filed("zebra", project: "office"));
        var visibility = Actors.Holding(scene.Tenant, new RoleGrant(Role.Manager, "network")).Sees();
        var either = new AnyOf([scene.Text("zebra"), scene.Text("walnut")]);

        var all = await SuggestAsync(either, scene.All);
        var seen = await SuggestAsync(scene.Text("zebra"), visibility);

        Expect.Equal(4, all.Count, "As many as were asked for");
        Expect.That(all.Contains(rare.Id), "The ticket with both words was not suggested.");
        Expect.Sequence([rare.Id], seen, "Suggested to somebody who sees one of them");
        Expect.Sequence([], await SuggestAsync(scene.Text("quartz"), scene.All), "Suggested for a word that no ticket has");

        async Task<IReadOnlyList<TicketId>> SuggestAsync(Criterion where, Visibility sees) =>
            [.. (await scene.On.Search.SearchAsync(
                    new(where, new(TicketFields.Relevance), 4) { MayStop = true, IsSuggestion = true }, sees, scene.Token))
                .Select(hit => hit.Ticket.Id)];
    }

    private static async Task A_page_goes_on_behind_the_last_one_though_tickets_came_before_it(Scene scene)
    {
        var first = await scene.FileAsync(Scene.Filed("first"), minutes: 1);
        var second = await scene.FileAsync(Scene.Filed("second"), minutes: 2);
        var third = await scene.FileAsync(Scene.Filed("third"), minutes: 3);
        var page = await scene.On.Search.SearchAsync(new(null, TicketSort.Newest, 2), scene.All, scene.Token);
        Expect.Sequence([third, second], page.Select(hit => hit.Ticket), "The first page");

        await scene.FileAsync(Scene.Filed("fourth"), minutes: 4);
        page = await scene.On.Search.SearchAsync(new(null, TicketSort.Newest, 2, page[^1].After), scene.All, scene.Token);

        Expect.Sequence([first], page.Select(hit => hit.Ticket), "The second page");
    }

    private static async Task A_hit_says_where_it_stands(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed() with { Priority = Priority.High, DueAt = Scene.At(60) }, minutes: 5);
        foreach (var sort in Sorts)
        {
            var hits = await scene.On.Search.SearchAsync(new(null, sort, 1), scene.All, scene.Token);
            Expect.Equal(new SortPosition(KeyOf(ticket, sort.Field), ticket.Id.Value), hits[0].After, $"Its place by {sort}");
        }
    }

    private static async Task Where_nothing_is_found_the_page_is_empty(Scene scene)
    {
        foreach (var sort in Sorts)
            Expect.Sequence(
                [], await scene.On.Search.SearchAsync(new(null, sort, 10), scene.All, scene.Token), $"An empty tenant by {sort}");
    }

    /// <summary>The numbers of tickets, page by page.</summary>
    public static async Task<IReadOnlyList<long>> PagesAsync(
        Scene scene, Criterion? where, TicketSort sort, int limit, Visibility visibility)
    {
        var ids = new List<long>();
        SortPosition? after = null;
        while (true)
        {
            var page = await scene.On.Search.SearchAsync(new(where, sort, limit, after), visibility, scene.Token);
            Expect.That(page.Count <= limit, $"A page has {page.Count} tickets; at most {limit} were asked for.");
            if (page.Count == 0)
                return ids;
            ids.AddRange(page.Select(hit => hit.Ticket.Id.Value));
            Expect.That(ids.Count <= 1000, $"The pages by {sort} do not end.");
            after = page[^1].After;
        }
    }

    /// <summary>The same from the last page back.</summary>
    public static async Task<IReadOnlyList<long>> BackAsync(
        Scene scene, Criterion? where, TicketSort sort, int limit, Visibility visibility)
    {
        var last = (await scene.On.Search.SearchAsync(new(where, sort, 1000), visibility, scene.Token))[^1];
        List<long> ids = [last.Ticket.Id.Value];
        var before = last.After;
        while (true)
        {
            var page = await scene.On.Search.SearchAsync(new(where, sort, limit, Before: before), visibility, scene.Token);
            Expect.That(page.Count <= limit, $"A page has {page.Count} tickets; at most {limit} were asked for.");
            if (page.Count == 0)
                return ids;
            ids.InsertRange(0, page.Select(hit => hit.Ticket.Id.Value));
            Expect.That(ids.Count <= 1000, $"The pages back by {sort} do not end.");
            before = page[0].After;
        }
    }

    private static IEnumerable<long> Ordered(IReadOnlyList<Ticket> tickets, TicketSort sort)
    {
        var sign = sort.Descending ? -1 : 1;
        return tickets
            .OrderBy(ticket => KeyOf(ticket, sort.Field) is null)
            .ThenBy(ticket => sign * KeyOf(ticket, sort.Field))
            .ThenBy(ticket => sign * ticket.Id.Value)
            .Select(ticket => ticket.Id.Value);
    }

    private static double? KeyOf(Ticket ticket, TicketField field) => field switch
    {
        TimeField time => Microseconds(time.Of(ticket)),
        ValueField<Priority> priority => (double)priority.Of(ticket),
        _ => ticket.Id.Value,
    };

    private static double? Microseconds(DateTimeOffset? time) => (time - DateTimeOffset.UnixEpoch)?.Ticks / TimeSpan.TicksPerMicrosecond;
}
