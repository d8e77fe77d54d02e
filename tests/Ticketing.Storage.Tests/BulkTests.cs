using Ticketing.Access;
using Ticketing.Bulk;
using Ticketing.Commands;
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
        using var dying = new CancellationTokenSource();
        await using var store = await OpenStore.OpenAsync(kind);
        await store.Setup.RunAsync(Token);
        var ids = await FileAsync(store);
        var desk = store.Get<BulkDesk>();
        var run = await desk.StartAsync(Root, "is:open", ToHigh, Token);
        await WorkAsync(store, handler => handler.Kind == "bulkRun", Token);
        Assert.Equal((BulkState.Running, Count), ((await desk.GetAsync(Root, run.Id, Token)).State, run.Total + Count));

        // It dies once half of them are changed: what it holds is another's when the lease ends.
        var before = await desk.GetAsync(Root, run.Id, Token);
        Assert.Equal(0, before.Changed);
        var alarm = Assert.Single(await ClaimAsync(store, TimeSpan.Zero));
        var changes = 0;
        var handler = store.Get<IEnumerable<IAlarmHandler>>().Single(one => one.Kind == "bulkRun");
        var working = handler.HandleAsync(alarm, dying.Token);
        while (!working.IsCompleted && (changes = (await desk.GetAsync(Root, run.Id, Token)).Changed) < Count / 2)
            await Task.Yield();
        await dying.CancelAsync();
        await Task.WhenAny(working);
        _ = working.Exception;
        Assert.InRange(changes, 0, Count);

        // Two others go on at the same time.
        if (!working.IsCompletedSuccessfully)
        {
            await Task.WhenAll(
                Enumerable.Range(0, 2).Select(_ => Quietly(Task.Run(() => handler.HandleAsync(alarm, Token), Token))));
        }

        await DrainAsync(store);
        var done = await desk.GetAsync(Root, run.Id, Token);
        Assert.Equal((BulkState.Done, Count, Count, 0, 0), (done.State, done.Total, done.Changed, done.Unchanged, done.Refused));
        foreach (var id in ids)
        {
            var history = await store.Get<TicketArchive>().HistoryAsync(Root, id, 0, 100, Token);
            Assert.Single(history, recorded => recorded.Event is PriorityChanged);
        }
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task What_is_undone_is_as_it_was_and_what_others_changed_stays(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        await store.Setup.RunAsync(Token);
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
        var priorities = new List<Priority>();
        foreach (var id in ids)
            priorities.Add((await store.Get<TicketArchive>().GetAsync(Root, id, Token)).Ticket.Priority);
        Assert.Equal([Priority.High, Priority.Urgent, .. Enumerable.Repeat(Priority.Normal, Count - 2)], priorities);
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

    private static async Task DrainAsync(OpenStore store)
    {
        while (await WorkAsync(store, one => one.Kind == "bulkRun", Token))
        {
        }
    }

    private static async Task<bool> WorkAsync(OpenStore store, Func<IAlarmHandler, bool> which, CancellationToken token)
    {
        var handler = store.Get<IEnumerable<IAlarmHandler>>().Single(which);
        // A lease that a dead host holds has ended by then.
        var due = await ClaimAsync(store, TimeSpan.FromMinutes(10));
        foreach (var alarm in due)
            await handler.HandleAsync(alarm, token);
        return due.Count > 0;
    }

    private static Task<IReadOnlyList<ClaimedAlarm>> ClaimAsync(OpenStore store, TimeSpan later) => store.Get<IAlarms>().ClaimAsync(
        new("bulkRun", TimeProvider.System.GetUtcNow() + later, TimeSpan.FromMinutes(1), 10), Token);
}
