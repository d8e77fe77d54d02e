using Ticketing.Access;
using Ticketing.Bulk;
using Ticketing.Commands;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

/// <summary>Bulk changes in each store: with hosts that die and meet, each ticket is changed once, and undone as it was.</summary>
public sealed class BulkTests
{
    private const int Count = 12;

    private static readonly Caller Root = new("root");
    private static readonly BulkChange ToHigh = new(BulkPart.Priority, new(["high"]));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<StoreKind> Stores => [.. Enum.GetValues<StoreKind>()];

    [Theory, MemberData(nameof(Stores))]
    public async Task A_host_that_dies_in_the_middle_leaves_a_run_that_changes_each_ticket_once(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var ids = await FileAsync(store);
        var run = await DieInTheMiddleAsync(store);
        Assert.InRange((await store.Get<BulkDesk>().GetAsync(Root, run, Token)).Changed, 1, Count - 1);

        // What the dead one holds is another's when the lease ends; two of them go on at the same time.
        var alarm = Assert.Single(await ClaimAsync(store, TimeSpan.FromMinutes(10)));
        await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Quietly(Task.Run(() => Handler(store).HandleAsync(alarm, Token), Token))));

        await DrainAsync(store);
        var done = await store.Get<BulkDesk>().GetAsync(Root, run, Token);
        Assert.Equal((BulkState.Done, Count, Count, 0, 0), (done.State, done.Total, done.Changed, done.Unchanged, done.Refused));
        foreach (var id in ids)
        {
            var history = await store.Get<TicketArchive>().HistoryAsync(Root, id, 0, 100, Token);
            Assert.Single(history, recorded => recorded.Event is PriorityChanged);
        }
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task What_is_stopped_in_the_middle_goes_no_further_and_is_taken_back(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var ids = await FileAsync(store);
        var run = await DieInTheMiddleAsync(store);
        var desk = store.Get<BulkDesk>();
        await Assert.ThrowsAsync<TicketConflictException>(() => desk.StartAsync(Root, "", ToHigh, Token));

        await desk.StopAsync(Root, run, Token);
        await DrainAsync(store);
        var stopped = await desk.GetAsync(Root, run, Token);
        Assert.Equal(BulkState.Stopped, stopped.State);
        Assert.Equal(stopped.Changed, (await PrioritiesAsync(store, ids)).Count(priority => priority is Priority.High));
        Assert.InRange(stopped.Changed, 1, Count - 1);

        await desk.UndoAsync(Root, run, Token);
        await DrainAsync(store);
        Assert.Equal(BulkState.Undone, (await desk.GetAsync(Root, run, Token)).State);
        Assert.All(await PrioritiesAsync(store, ids), priority => Assert.Equal(Priority.Normal, priority));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task What_is_undone_is_as_it_was_and_what_others_changed_stays(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var ids = await FileAsync(store);
        await store.Desk.ExecuteAsync(Root, ids[0], new EditTicket { Priority = Priority.High }, cancellationToken: Token);
        var desk = store.Get<BulkDesk>();
        var run = await desk.StartAsync(Root, "", ToHigh, Token);
        await DrainAsync(store);
        await store.Desk.ExecuteAsync(Root, ids[1], new EditTicket { Priority = Priority.Urgent }, cancellationToken: Token);
        await desk.UndoAsync(Root, run.Id, Token);
        await DrainAsync(store);

        var undone = await desk.GetAsync(Root, run.Id, Token);
        Assert.Equal(
            (BulkState.Undone, Count - 1, 1, Count - 2, 1),
            (undone.State, undone.Changed, undone.Unchanged, undone.Undone, undone.Kept));
        Assert.Equal(
            [Priority.High, Priority.Urgent, .. Enumerable.Repeat(Priority.Normal, Count - 2)], await PrioritiesAsync(store, ids));
        var kept = Assert.Single((await desk.ReportAsync(Root, run.Id, null, Token)).Items);
        Assert.Equal((ids[1], BulkOutcome.Kept, RefusalCodes.BulkChangedSince), (kept.Ticket.Id, kept.Outcome, kept.Refusal.Wording.Code));
    }

    private static async Task<TicketId[]> FileAsync(OpenStore store)
    {
        var ids = new TicketId[Count];
        for (var i = 0; i < Count; i++)
            ids[i] = (await store.Desk.CreateAsync(Root, new() { Title = $"Ticket {i}" }, cancellationToken: Token)).Id;
        return ids;
    }

    private static async Task Quietly(Task<Delivery> work)
    {
        try
        {
            await work;
        }
        catch (LeaseLostException)
        {
            // The other one was faster.
        }
    }

    private static async Task<OpenStore> OpenAsync(StoreKind kind)
    {
        var store = await OpenStore.OpenAsync(kind, t => t.AddCommitContributor<Death>());
        await store.Setup.RunAsync(Token);
        return store;
    }

    // Its tickets are found, and half of them changed, when its host dies.
    private static async Task<string> DieInTheMiddleAsync(OpenStore store)
    {
        var run = await store.Get<BulkDesk>().StartAsync(Root, "is:open", ToHigh, Token);
        Assert.True(await WorkAsync(store));
        Assert.Equal(BulkState.Running, (await store.Get<BulkDesk>().GetAsync(Root, run.Id, Token)).State);
        var alarm = Assert.Single(await ClaimAsync(store, TimeSpan.Zero));
        using var dying = new CancellationTokenSource();
        store.Get<Death>().Comes(dying.Cancel, Count / 2);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Handler(store).HandleAsync(alarm, dying.Token));
        return run.Id;
    }

    private static async Task<List<Priority>> PrioritiesAsync(OpenStore store, IEnumerable<TicketId> ids)
    {
        var priorities = new List<Priority>();
        foreach (var id in ids)
            priorities.Add((await store.Get<TicketArchive>().GetAsync(Root, id, Token)).Ticket.Priority);
        return priorities;
    }

    private static async Task DrainAsync(OpenStore store)
    {
        while (await WorkAsync(store))
        {
        }
    }

    private static async Task<bool> WorkAsync(OpenStore store)
    {
        // A lease that a dead host holds has ended by then.
        var due = await ClaimAsync(store, TimeSpan.FromMinutes(10));
        foreach (var alarm in due)
            await Handler(store).HandleAsync(alarm, Token);
        return due.Count > 0;
    }

    private static IAlarmHandler Handler(OpenStore store) =>
        store.Get<IEnumerable<IAlarmHandler>>().Single(one => one.Kind == "bulkRun");

    private static Task<IReadOnlyList<ClaimedAlarm>> ClaimAsync(OpenStore store, TimeSpan later) => store.Get<IAlarms>().ClaimAsync(
        new("bulkRun", TimeProvider.System.GetUtcNow() + later, TimeSpan.FromMinutes(1), 10), Token);

    /// <summary>A host dies while it stores the change of a ticket.</summary>
    private sealed class Death : ICommitContributor
    {
        private Action? come;
        private int left;

        public void Comes(Action die, int tickets) => (come, left) = (die, tickets);

        public CommitContribution? Contribute(ProposedCommit proposed)
        {
            if (proposed.Commit.Tickets.Count > 0 && come is not null && --left == 0)
                come();
            return null;
        }
    }
}
