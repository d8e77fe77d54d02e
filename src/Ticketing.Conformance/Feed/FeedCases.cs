using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Feed;

/// <summary>The feed hands out every event, once, in one order.</summary>
internal static class FeedCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(The_feed_hands_out_events_in_the_order_of_their_commits),
        Case.Of(Pages_of_the_feed_put_together_are_the_whole),
        Case.Of(Behind_the_last_event_the_feed_stays_where_it_is),
        Case.Of(The_end_of_the_feed_is_behind_its_last_event),
        Case.Of(An_event_has_the_same_position_whoever_reads_it),
        Case.Of(The_feed_moves_on_over_what_may_not_be_seen),
        Case.Of(Under_eight_writers_the_feed_loses_nothing_and_repeats_nothing),
    ];

    private static async Task The_feed_hands_out_events_in_the_order_of_their_commits(Scene scene)
    {
        var lively = Commit.KeepingCases.Lively(await scene.NewIdAsync()).Change;
        var other = await scene.FileAsync();
        await scene.StoreAsync(lively);
        await scene.ChangeAsync(other, new TitleChanged("last"));

        var feed = await scene.FeedAsync();

        Expect.Sequence(lively.Events, feed.Skip(1).Take(lively.Events.Count).Select(entry => entry.Recorded), "The events of one commit");
        Expect.Sequence(
            [1, 2], feed.Where(entry => entry.Ticket == other.Id).Select(entry => entry.Recorded.Version), "The other ticket's versions");
        Expect.Equal(new TitleChanged("last"), feed[^1].Recorded.Event, "The last event");
        ExpectRising(feed);
    }

    private static async Task Pages_of_the_feed_put_together_are_the_whole(Scene scene)
    {
        await scene.StoreAsync(Commit.KeepingCases.Lively(await scene.NewIdAsync()).Change);
        var whole = await scene.FeedAsync();

        foreach (var limit in new[] { 1, 3, whole.Count })
            Expect.Sequence(whole, await scene.FeedAsync(limit: limit), $"The feed in pages of {limit}");
    }

    private static async Task Behind_the_last_event_the_feed_stays_where_it_is(Scene scene)
    {
        var empty = await scene.On.Feed.ReadAsync(EventPosition.Start, 10, scene.All, scene.Token);
        Expect.Equal(0, empty.Events.Count, "The number of events of an empty tenant");
        Expect.Equal(EventPosition.Start, empty.Next, "Where to go on in an empty tenant");
        var ticket = await scene.FileAsync();
        var last = (await scene.FeedAsync())[^1].Position;

        var page = await scene.On.Feed.ReadAsync(last, 10, scene.All, scene.Token);
        Expect.Equal(0, page.Events.Count, "The number of events behind the last");
        Expect.Equal(last, page.Next, "Where to go on");

        await scene.ChangeAsync(ticket, new TitleChanged("new"));
        await scene.FeedAsync();
        page = await scene.On.Feed.ReadAsync(page.Next, 10, scene.All, scene.Token);
        Expect.Sequence([2], page.Events.Select(entry => entry.Recorded.Version), "What came after");
    }

    private static async Task The_end_of_the_feed_is_behind_its_last_event(Scene scene)
    {
        Expect.Equal(EventPosition.Start, await scene.On.Feed.EndAsync(scene.Tenant, scene.Token), "The end of an empty feed");
        await scene.StoreAsync(Commit.KeepingCases.Lively(await scene.NewIdAsync()).Change);
        await scene.FileAsync();
        var last = (await scene.FeedAsync())[^1].Position;

        Expect.Equal(last, await scene.On.Feed.EndAsync(scene.Tenant, scene.Token), "The end of the feed");
    }

    private static async Task An_event_has_the_same_position_whoever_reads_it(Scene scene)
    {
        await scene.FileAsync(Scene.Filed(project: "office"));
        var seen = await scene.FileAsync();
        await scene.CommentAsync(seen, "internal", CommentVisibility.Internal);

        var some = await scene.FeedAsync(Actors.Viewing(scene.Tenant, Scope.Project, "network").Sees());

        Expect.Sequence((await scene.FeedAsync()).Skip(1).Take(1), some, "What he sees");
    }

    private static async Task The_feed_moves_on_over_what_may_not_be_seen(Scene scene)
    {
        var hidden = await scene.DraftAsync(Scene.Filed(project: "office"));
        for (var number = 0; number < 20; number++)
            hidden = hidden.Then(new TitleChanged($"title {number}"), Scene.At(number));
        await scene.StoreAsync(hidden.Change);
        var shown = await scene.FileAsync();

        var feed = await scene.FeedAsync(Actors.Viewing(scene.Tenant, Scope.Project, "network").Sees(), limit: 4);

        Expect.Sequence([shown.Id], feed.Select(entry => entry.Ticket), "What he sees");
    }

    private static async Task Under_eight_writers_the_feed_loses_nothing_and_repeats_nothing(Scene scene)
    {
        const int writers = 8, commits = 12, events = 3;
        var read = new List<FeedEvent>();

        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() => WriteAsync(scene, commits), scene.Token)));
        var position = EventPosition.Start;
        var idle = 0;
        // It reads while they write, as a follower does, and then until all is there or nothing more comes.
        while (read.Count < writers * commits * events && idle < 200)
        {
            var page = await scene.On.Feed.ReadAsync(position, 7, scene.All, scene.Token);
            read.AddRange(page.Events);
            if (page.Next == position)
                await Task.Delay(writing.IsCompleted ? 50 : 1, scene.Token);
            idle = page.Next == position && writing.IsCompleted ? idle + 1 : 0;
            position = page.Next;
        }

        var written = (await writing).SelectMany(changes => changes)
            .SelectMany(change => change.Events.Select(recorded => (change.After.Id, recorded)));
        Expect.Same(written, read.Select(entry => (entry.Ticket, entry.Recorded)), "Read while it was written");
        ExpectRising(read);
        foreach (var ticket in read.GroupBy(entry => entry.Ticket))
            Expect.Sequence(
                Enumerable.Range(1, ticket.Count()),
                ticket.Select(entry => entry.Recorded.Version),
                $"The versions of ticket {ticket.Key}");
    }

    private static async Task<IReadOnlyList<TicketChange>> WriteAsync(Scene scene, int commits)
    {
        var written = new List<TicketChange>();
        for (var number = 0; number < commits; number++)
        {
            // Two tickets at a time; every second commit changes what the one before made.
            var first = number % 2 == 0
                ? await scene.DraftAsync(Scene.Filed())
                : StagedTicket.Of(written[^2].After).Then(new TitleChanged("again"), Scene.At(number));
            var second = (await scene.DraftAsync(Scene.Filed())).Then(new PriorityChanged(Priority.High), Scene.At(number));
            await scene.StoreAsync(first.Change, second.Change);
            written.AddRange([first.Change, second.Change]);
        }

        return written;
    }

    private static void ExpectRising(IReadOnlyList<FeedEvent> feed)
    {
        foreach (var (before, after) in feed.Zip(feed.Skip(1)))
            Expect.That(before.Position < after.Position, $"{after.Position} is handed out after {before.Position}.");
    }
}
