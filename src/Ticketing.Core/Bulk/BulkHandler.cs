using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Bulk;

/// <summary>
/// Goes on with a run: collects its tickets, changes those of one chunk, or deletes what is old. What was done is stored with the time of
/// the next step, so a run survives its host and is no two hosts' at once.
/// </summary>
internal sealed class BulkHandler(
    BulkStore store, BulkCollector collector, BulkStep step, BulkNotices notices, HandlerCommits commits, TimeProvider time)
    : IAlarmHandler
{
    /// <summary>How long a run that ended is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    // Each of them writes as fast as the database takes it.
    private const int MostDeleted = 50;

    public string Kind => BulkStore.Kind;

    public int Concurrency => 2;

    // A hundred tickets on a database that others use, too.
    public TimeSpan Timeout => TimeSpan.FromMinutes(5);

    public TimeSpan Lease => TimeSpan.FromSeconds(30);

    public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
    {
        var key = BulkKey.Read(alarm.Key);
        var (run, version) = await store.FindAsync(alarm.Tenant, key, cancellationToken);
        if (run is null)
            return Delivery.Delivered;
        try
        {
            return run.State switch
            {
                BulkState.Collecting => await CollectAsync(alarm, key, run, version, cancellationToken),
                BulkState.Running or BulkState.Undoing => await ChangeAsync(alarm, key, run, version, cancellationToken),
                _ => await DeleteAsync(alarm, key, run, version, cancellationToken),
            };
        }
        catch (TicketConflictException)
        {
            // It was stopped, or is undone, at this moment.
            return Delivery.Again("The run was changed meanwhile.", time.GetUtcNow());
        }
    }

    private async Task<Delivery> CollectAsync(
        ClaimedAlarm alarm, BulkKey key, BulkRun run, int version, CancellationToken cancellationToken)
    {
        IReadOnlyList<BulkChunk> chunks = [];
        BulkRun next;
        try
        {
            (next, chunks) = await collector.NextAsync(new(key.UserId, alarm.Tenant), run, cancellationToken);
        }
        catch (TicketingException e)
        {
            // He may not act any more, or the query names what is not there any more.
            next = run with { State = BulkState.Stopped, Total = 0, Problem = BulkRefusal.Of(e) };
        }

        return await SaveAsync(
            alarm, key, next, version, [.. chunks.Select((chunk, i) => BulkStore.SaveChunk(key, run.Chunks + i, chunk, 0))],
            cancellationToken);
    }

    private async Task<Delivery> ChangeAsync(
        ClaimedAlarm alarm, BulkKey key, BulkRun run, int version, CancellationToken cancellationToken)
    {
        var caller = new Caller(key.UserId, alarm.Tenant);
        var (chunk, chunkVersion) = await store.FindChunkAsync(alarm.Tenant, key, run.Next, cancellationToken);
        var wanted = run.IsUndo ? BulkOutcome.Changed : BulkOutcome.Waiting;
        for (var i = 0; i < chunk.Entries.Length; i++)
        {
            if (chunk.Entries[i].Outcome != wanted)
                continue;
            // Whoever stops it does not wait for a hundred tickets.
            if ((await store.FindAsync(alarm.Tenant, key, cancellationToken)).Version != version)
                return Delivery.Again("The run was changed meanwhile.", time.GetUtcNow());
            var (before, at) = (chunk, i);
            if (await step.RunAsync(
                caller, run, chunk.Entries[i],
                becomes => new() { Documents = [BulkStore.SaveChunk(key, run.Next, before.With(at, becomes), chunkVersion)] },
                async () => (await store.FindChunkAsync(alarm.Tenant, key, run.Next, cancellationToken)).Version != chunkVersion,
                cancellationToken) is not var (entry, isStored))
                return Delivery.Again("Another host goes on with it.", time.GetUtcNow());
            chunk = chunk.With(i, entry);
            chunkVersion += isStored ? 1 : 0;
        }

        var next = run.With(chunk) with { Next = run.Next + 1 };
        if (next.Next >= next.Chunks)
            next = next with { State = run.IsUndo ? BulkState.Undone : BulkState.Done };
        return await SaveAsync(
            alarm, key, next, version, chunk.Entries.IsEmpty ? [] : [BulkStore.SaveChunk(key, run.Next, chunk, chunkVersion)],
            cancellationToken);
    }

    private async Task<Delivery> SaveAsync(
        ClaimedAlarm alarm, BulkKey key, BulkRun run, int version, IReadOnlyList<DocumentChange> chunks,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var saved = run.IsActive ? run : run with { EndedAt = now };
        var notice = await notices.PlanAsync(alarm.Tenant, key, saved, cancellationToken);
        await commits.CommitAsync(
            new()
            {
                Tenant = alarm.Tenant,
                At = now,
                Documents = [BulkStore.Save(key, saved, version), .. chunks],
                Notifications = notice.Notifications,
                Outbox = notice.Outbox,
                Alarms = [BulkStore.At(key, run.IsActive ? now : now + Kept)],
                Settled = [alarm.Settle(WorkOutcome.Done(now))],
            },
            cancellationToken);
        return Delivery.Settled;
    }

    private async Task<Delivery> DeleteAsync(
        ClaimedAlarm alarm, BulkKey key, BulkRun run, int version, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ends = run.EndedAt + Kept;
        if (ends > now)
            return Delivery.Again("It is not due yet.", ends);
        var deleted = new List<DocumentChange>();
        for (var number = Math.Max(0, run.Chunks - MostDeleted); number < run.Chunks; number++)
        {
            var stored = (await store.FindChunkAsync(alarm.Tenant, key, number, cancellationToken)).Version;
            deleted.Add(BulkStore.SaveChunk(key, number, null, stored));
        }

        var left = run.Chunks - deleted.Count;
        await commits.CommitAsync(
            new()
            {
                Tenant = alarm.Tenant,
                At = now,
                Documents = [BulkStore.Save(key, left == 0 ? null : run with { Chunks = left }, version), .. deleted],
                Alarms = left == 0 ? [] : [BulkStore.At(key, now)],
                Settled = [alarm.Settle(WorkOutcome.Done(now))],
            },
            cancellationToken);
        return Delivery.Settled;
    }
}
