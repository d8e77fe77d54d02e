using Ticketing.Access;
using Ticketing.Conformance.Counting;
using Ticketing.Conformance.Reading;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Model;

/// <summary>
/// Two stores that were told the same: every answer of the one is compared with the other's, and both with what may be seen.
/// </summary>
internal sealed class SideBySide(Scene model, Scene store, Random random)
{
    /// <summary>What becomes of a commit that is stored.</summary>
    public const string Stored = "stored";

    /// <summary>Commits to the store what became of that in the model.</summary>
    public async Task CommitAsync(TicketingCommit commit, string expected) =>
        Expect.Equal(expected, await OutcomeAsync(store, commit), "What became of the commit");

    /// <summary>What becomes of a commit.</summary>
    public static async Task<string> OutcomeAsync(Scene scene, TicketingCommit commit)
    {
        try
        {
            var outcome = await scene.StoreAsync(commit with { Tenant = scene.Tenant });
            return outcome.Earlier is null ? Stored : $"a repetition of {outcome.Earlier}";
        }
        catch (TicketConflictException)
        {
            return "refused";
        }
    }

    /// <summary>Asks both what one actor may ask.</summary>
    public async Task AskAsync(IReadOnlyCollection<Ticket> tickets, Actor actor)
    {
        var visibility = See(store, actor);
        var visible = tickets.Where(visibility.Sees).Select(visibility.AsSeen).ToList();
        await ListAsync(actor, visible);
        await SearchAsync(actor, visible);
        await FindAsync(actor, tickets, visible);
        await ReadAsync(actor, random.Pick([.. tickets]));
        await ItemsAsync(actor, random.Pick([.. tickets]), tickets);
    }

    private async Task ListAsync(Actor actor, List<Ticket> visible)
    {
        var listed = await PagesAsync(store, null, new(random.Pick(Fields), random.Chance(50)), 1 + random.Next(9), actor);
        Expect.Same(visible, listed.Select(hit => hit.Ticket), "The list of what is visible");
        await CountAsync(null, visible.Count, visible.Count, actor);
    }

    private async Task SearchAsync(Actor actor, List<Ticket> visible)
    {
        var where = RandomCriterion.OfAll(random, 3, store.On.Terms);
        var what = $"Found for {where}";
        var field = where.ContainsText && random.Chance(30) ? TicketFields.Relevance : random.Pick(Fields);
        var sort = new TicketSort(field, random.Chance(50));
        var expected = await PagesAsync(model, where, sort, 1000, actor);
        var found = await PagesAsync(store, where, sort, 1 + random.Next(9), actor);
        if (sort.Field == TicketFields.Relevance)
        {
            // The formula is the same, but a store may count the words of all its tenants, and the oracle has one: orders differ, what is
            // found does not.
            Expect.Same(expected.Select(hit => hit.Ticket), found.Select(hit => hit.Ticket), what);
            Expect.Sequence(
                found.OrderByDescending(hit => hit.After.Key).ThenByDescending(hit => hit.After.Id), found, $"{what}, the best first");
        }
        else
        {
            Expect.Sequence(expected, found, $"{what} by {sort}");
            Expect.Sequence(expected, await BackAsync(where, sort, 1 + random.Next(9), actor), $"{what} by {sort}, from the end");
        }

        Expect.That(found.All(hit => visible.Contains(hit.Ticket)), $"{what}: something that is not visible.");
        if (!where.ContainsText)
            Expect.Same(
                visible.Where(ticket => where.Matches(ticket, TicketTerms.None, internals: false)), found.Select(hit => hit.Ticket), what);
        await store.ExpectCellsAsync($"{where}", where, See(store, actor), [.. expected.Select(hit => hit.Ticket)]);
        var cap = random.Next(visible.Count + 2);
        await CountAsync(where, cap, expected.Count, actor);
    }

    // A store may give up counting where it has looked at very many, which then says nothing.
    private async Task CountAsync(Criterion? where, int cap, int expected, Actor actor)
    {
        var count = await store.On.Search.CountAsync(where, cap, See(store, actor), store.Token);
        var what = $"Counted up to {cap} for {where}, of {expected}: {count}";
        Expect.That(count.Count <= Math.Min(cap, expected), $"{what}. That is too many.");
        if (count.IsExact || expected <= cap)
            Expect.Equal(new(expected, IsExact: true), count, what);
    }

    private async Task FindAsync(Actor actor, IReadOnlyCollection<Ticket> tickets, List<Ticket> visible)
    {
        var some = tickets.Where(_ => random.Chance(30)).Take(1000).Select(ticket => ticket.Id).ToHashSet();
        Expect.Same(
            visible.Where(ticket => some.Contains(ticket.Id)), await store.On.Reader.FindAsync(some, See(store, actor), store.Token),
            "Found by number");
        Expect.Same(
            visible.Where(ticket => ticket.ExternalRef is not null),
            await References.FindAsync(store, tickets, See(store, actor)),
            "Found by reference");
    }

    private async Task ItemsAsync(Actor actor, Ticket ticket, IReadOnlyCollection<Ticket> tickets)
    {
        var (kind, limit) = (random.Pick(RandomEvent.ItemKinds), 1 + random.Next(10));
        var query = new ItemQuery(kind)
        {
            Person = random.Maybe(Furniture.People),
            From = random.Chance(50) ? Scene.At(random.Next(30)) : null,
            Until = random.Chance(50) ? Scene.At(30 + random.Next(30)) : null,
        };
        var expected = await model.On.Items.SearchAsync(query, null, limit, See(model, actor), model.Token);
        var found = await store.On.Items.SearchAsync(query, null, limit, See(store, actor), store.Token);
        Expect.Sequence(expected, found, $"Items of {query}");
        var (rows, visibility) = (tickets.ToDictionary(one => one.Id), See(store, actor));
        Expect.That(
            found.All(one => one.Item.Internal ? visibility.ReadsInternal(rows[one.Ticket]) : visibility.Sees(rows[one.Ticket])),
            $"Items of {query}: one that is not visible.");
        if (expected.Count == limit)
        {
            Expect.Sequence(
                await model.On.Items.SearchAsync(query, expected[^1], limit, See(model, actor), model.Token),
                await store.On.Items.SearchAsync(query, expected[^1], limit, See(store, actor), store.Token),
                $"The next items of {query}");
        }

        Expect.Equal(
            await model.On.Items.SumAsync(query, limit, See(model, actor), model.Token),
            await store.On.Items.SumAsync(query, limit, See(store, actor), store.Token),
            $"The sum of {query}");
        Expect.Sequence(
            await model.On.Items.ListAsync(ticket.Id, kind, null, limit, See(model, actor), model.Token),
            await store.On.Items.ListAsync(ticket.Id, kind, null, limit, See(store, actor), store.Token),
            $"The items of {ticket.Id}");
    }

    private async Task ReadAsync(Actor actor, Ticket ticket)
    {
        var visibility = See(store, actor);
        var (after, limit) = (random.Next(ticket.Version), 1 + random.Next(10));
        var history = await store.On.Reader.HistoryAsync(ticket.Id, after, limit, visibility, store.Token);
        Expect.Sequence(
            await model.On.Reader.HistoryAsync(ticket.Id, after, limit, See(model, actor), model.Token),
            history,
            $"The history of {ticket.Id}");
        var texts = await store.On.Reader.TextsAsync(ticket.Id, after, limit, visibility, store.Token);
        Expect.Sequence(
            await model.On.Reader.TextsAsync(ticket.Id, after, limit, See(model, actor), model.Token), texts, $"The texts of {ticket.Id}");
        var text = await store.On.Reader.FindTextAsync(ticket.Id, after + 1, visibility, store.Token);
        Expect.Equal(
            await model.On.Reader.FindTextAsync(ticket.Id, after + 1, See(model, actor), model.Token),
            text,
            $"Text {after + 1} of {ticket.Id}");

        await CommentsAsync(actor, ticket, after, limit);
        if (visibility.Sees(ticket))
        {
            var all = await store.On.Reader.HistoryAsync(ticket.Id, 0, 1000, visibility, store.Token);
            Expect.Equal(visibility.AsSeen(ticket), Ticket.Fold(ticket.Id, all), "What the readable history folds to");
        }

        Expect.That(
            visibility.Sees(ticket) || (history.Count == 0 && texts.Count == 0 && text is null),
            $"{ticket.Id} is read, and is not visible.");
        Expect.That(
            visibility.ReadsInternal(ticket)
                || !(history.Any(recorded => recorded.Event.IsInternal())
                || texts.Append(text).Any(one => one?.Kind is TextKind.InternalComment)),
            $"Internal comments of {ticket.Id} are read, and are not readable.");
    }

    private async Task CommentsAsync(Actor actor, Ticket ticket, int after, int limit)
    {
        var (mine, theirs) = (See(model, actor), See(store, actor));
        Expect.Sequence(
            await model.On.Comments.CommentEditsAsync(ticket.Id, after, after + limit, mine, model.Token),
            await store.On.Comments.CommentEditsAsync(ticket.Id, after, after + limit, theirs, store.Token),
            $"The edited comments {after} to {after + limit} of {ticket.Id}");
        var earlier = await store.On.Comments.EarlierTextsAsync(ticket.Id, null, after, limit, theirs, store.Token);
        Expect.Sequence(
            await model.On.Comments.EarlierTextsAsync(ticket.Id, null, after, limit, mine, model.Token), earlier,
            $"What the comments of {ticket.Id} said before");
        foreach (var number in earlier.Select(one => one.Comment).Append(after + 1).Distinct())
        {
            Expect.Sequence(
                await model.On.Comments.EarlierTextsAsync(ticket.Id, number, 0, limit, mine, model.Token),
                await store.On.Comments.EarlierTextsAsync(ticket.Id, number, 0, limit, theirs, store.Token),
                $"What comment {number} of {ticket.Id} said before");
            Expect.Equal(
                await model.On.Comments.FindCommentAsync(ticket.Id, number, mine, model.Token),
                await store.On.Comments.FindCommentAsync(ticket.Id, number, theirs, store.Token),
                $"Comment {number} of {ticket.Id} as it is stored");
        }

        Expect.That(
            theirs.ReadsInternal(ticket) || earlier.All(one => one.Text.Kind is TextKind.PublicComment),
            $"What internal comments of {ticket.Id} said before is read, and is not readable.");
        Expect.That(theirs.Sees(ticket) || earlier.Count == 0, $"What was said on {ticket.Id} is read, and it is not visible.");
    }

    /// <summary>Compares the feeds: whole for a random actor.</summary>
    public async Task FollowAsync(IReadOnlyCollection<Ticket> tickets, Actor actor)
    {
        var visibility = See(store, actor);
        var rows = tickets.ToDictionary(ticket => ticket.Id);
        var feed = await store.FeedAsync(visibility, 1 + random.Next(50));
        var expected = await model.FeedAsync(See(model, actor));

        // In which order the tickets of one commit come is the store's business.
        Expect.Same(
            expected.Select(entry => (entry.Ticket, entry.Recorded)), feed.Select(entry => (entry.Ticket, entry.Recorded)), "The feed");
        Expect.That(
            feed.All(entry => entry.Recorded.Event.IsInternal()
                ? visibility.ReadsInternal(rows[entry.Ticket])
                : visibility.Sees(rows[entry.Ticket])),
            "The feed shows what may not be seen.");
        foreach (var ticket in feed.GroupBy(entry => entry.Ticket))
        {
            var versions = ticket.Select(entry => entry.Recorded.Version).ToList();
            Expect.Sequence(versions.Order(), versions, $"The versions of {ticket.Key} in the feed");
        }
    }

    private static readonly TicketField[] Fields =
        [.. TicketFields.Sortable.Where(field => field != TicketFields.Relevance), CustomField.Of("cost")];

    private static Visibility See(Scene scene, Actor actor) => Visibility.Of(actor with { Tenant = scene.Tenant });

    private async Task<List<TicketHit>> BackAsync(Criterion where, TicketSort sort, int limit, Actor actor)
    {
        var last = await PagesAsync(store, where, sort, 1000, actor);
        if (last.Count == 0)
            return [];
        List<TicketHit> hits = [last[^1]];
        while (true)
        {
            var request = new TicketSearchRequest(where, sort, limit, Before: hits[0].After);
            var page = await store.On.Search.SearchAsync(request, See(store, actor), store.Token);
            hits.InsertRange(0, page);
            Expect.That(
                page.Count <= limit && hits.Count <= 10_000,
                $"The pages back by {sort} do not end, or have more than the {limit} asked for.");
            if (page.Count < limit)
                return hits;
        }
    }

    private static async Task<List<TicketHit>> PagesAsync(Scene scene, Criterion? where, TicketSort sort, int limit, Actor actor)
    {
        var hits = new List<TicketHit>();
        while (true)
        {
            var request = new TicketSearchRequest(where, sort, limit, hits.Count == 0 ? null : hits[^1].After);
            var page = await scene.On.Search.SearchAsync(request, See(scene, actor), scene.Token);
            hits.AddRange(page);
            Expect.That(
                page.Count <= limit && hits.Count <= 10_000, $"The pages by {sort} do not end, or have more than the {limit} asked for.");
            if (page.Count < limit)
                return hits;
        }
    }
}
