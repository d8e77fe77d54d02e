using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Search;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Bulk;

/// <summary>
/// Changes all tickets that a query finds, in the background: as whoever starts it, ticket by ticket, with his rights and his sight at the
/// moment of each change. A run is its person's: to anybody else it is not there. Thread-safe.
/// </summary>
public sealed class BulkDesk
{
    /// <summary>The most items of a page of a report.</summary>
    public const int MostReported = 100;

    private const int Tried = 25;
    private const int MostChunksRead = 20;

    private readonly ActorResolver actors;
    private readonly TicketFinder finder;
    private readonly ITicketReader reader;
    private readonly BulkStore store;
    private readonly BulkStep step;
    private readonly CommitPipeline commits;
    private readonly TicketingOptions options;
    private readonly TimeProvider time;

    internal BulkDesk(
        ActorResolver actors, TicketFinder finder, ITicketReader reader, BulkStore store, BulkStep step, CommitPipeline commits,
        IOptions<TicketingOptions> options, TimeProvider time)
    {
        (this.actors, this.finder, this.reader, this.store, this.step) = (actors, finder, reader, store, step);
        (this.commits, this.options, this.time) = (commits, options.Value, time);
    }

    /// <summary>
    /// What a run would be about: how many tickets there are, and what would become of the first few. Nothing is written.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">The query; blank finds everything. How it sorts does not matter.</param>
    /// <param name="change">What is to be done to each ticket.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">The query or the change is malformed.</exception>
    public async Task<BulkPreview> PreviewAsync(
        Caller caller, string query, BulkChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        BulkRules.Check(query, change);
        var page = await NamedAsync(
            () => finder.SearchAsync(caller, query, Math.Min(Tried, options.PageSizeLimit), null, cancellationToken));
        var outcomes = new List<BulkOutcome>();
        foreach (var ticket in page.Items)
            outcomes.Add(await step.PreviewAsync(caller, ticket, change, cancellationToken));
        return new(
            new(page.Total, page.TotalIsExact), options.BulkTickets, outcomes.Count,
            outcomes.Count(outcome => outcome is BulkOutcome.Changed),
            outcomes.Count(outcome => outcome is BulkOutcome.Unchanged),
            outcomes.Count(outcome => outcome is BulkOutcome.Refused));
    }

    /// <summary>Starts a run. Which tickets it is about is fixed before the first is changed.</summary>
    /// <inheritdoc cref="PreviewAsync" path="/param"/>
    /// <exception cref="TicketValidationException">
    /// The query or the change is malformed, or the query finds more than <see cref="TicketingOptions.BulkTickets"/>.
    /// </exception>
    /// <exception cref="TicketConflictException">The caller has a run that goes on.</exception>
    public async Task<BulkRun> StartAsync(Caller caller, string query, BulkChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        BulkRules.Check(query, change);
        var found = (await NamedAsync(() => finder.CountAsync(caller, [query], cancellationToken)))[0];
        if (found.Count > options.BulkTickets)
            throw new TicketValidationException("query", TooMany(options.BulkTickets));
        var (latest, latestVersion) = await store.FindLatestAsync(caller.Tenant, caller.UserId, cancellationToken);
        if (latest is { } earlier && (await store.FindAsync(caller.Tenant, earlier, cancellationToken)).Run is { IsActive: true })
            throw GoesOn();

        var key = BulkKey.New(caller.UserId);
        var now = time.GetUtcMicroseconds();
        var run = new BulkRun { Id = key.Id, Query = query, Change = change, StartedAt = now };
        await CommitAsync(
            caller, key, now, [BulkStore.Save(key, run, 0), BulkStore.SaveLatest(key, latestVersion)], now, cancellationToken);
        return run;
    }

    /// <summary>A run of the caller's, as it is now.</summary>
    /// <exception cref="TicketNotFoundException">He has none of that id.</exception>
    public async Task<BulkRun> GetAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var (key, run, _) = await RequireAsync(caller, id, cancellationToken);
        return run.Next < run.Chunks
            ? run.With((await store.FindChunkAsync(caller.Tenant, key, run.Next, cancellationToken)).Chunk)
            : run;
    }

    /// <summary>The caller's latest run; null where he has none that is known. Its figures are those of chunks that ended.</summary>
    public async Task<BulkRun?> FindLatestAsync(Caller caller, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(caller, cancellationToken);
        return await store.FindLatestAsync(caller.Tenant, caller.UserId, cancellationToken) is ({ } key, _)
            ? (await store.FindAsync(caller.Tenant, key, cancellationToken)).Run
            : null;
    }

    /// <summary>Stops a run, or undoing it. What was done stays; a ticket that is being changed may still be.</summary>
    /// <returns>The run; as it is where it had ended.</returns>
    /// <exception cref="TicketNotFoundException">The caller has none of that id.</exception>
    public async Task<BulkRun> StopAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await ChangeAsync(
            caller, id,
            (key, run, version, now) => Task.FromResult<IReadOnlyList<DocumentChange>?>(
                run.IsActive ? [BulkStore.Save(key, run with { State = BulkState.Stopped, EndedAt = now }, version)] : null),
            BulkHandler.Kept, cancellationToken);
        return await GetAsync(caller, id, cancellationToken);
    }

    /// <summary>
    /// Takes back what a run changed, in the background: each ticket that still is as the run left it gets what it had before. The way is
    /// that of every change, with the caller's rights.
    /// </summary>
    /// <returns>The run; as it is where there is nothing to take back.</returns>
    /// <exception cref="TicketNotFoundException">The caller has none of that id.</exception>
    /// <exception cref="TicketConflictException">It goes on: stop it first.</exception>
    public async Task<BulkRun> UndoAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await ChangeAsync(
            caller, id,
            async (key, run, version, _) =>
            {
                if (run.IsActive)
                    throw GoesOn();

                // What is written at this moment belongs to the run, or is refused: the chunk gets another version.
                var documents = new List<DocumentChange>();
                var whole = run;
                if (run.Next < run.Chunks)
                {
                    var (chunk, chunkVersion) = await store.FindChunkAsync(caller.Tenant, key, run.Next, cancellationToken);
                    whole = run.With(chunk);
                    documents.Add(BulkStore.SaveChunk(key, run.Next, chunk, chunkVersion));
                }

                if (!whole.CanUndo)
                    return null;
                var undoing = whole with { State = BulkState.Undoing, EndedAt = null, IsUndo = true, Next = 0, Undone = 0, Kept = 0 };
                return [BulkStore.Save(key, undoing, version), .. documents];
            },
            TimeSpan.Zero, cancellationToken);
        return await GetAsync(caller, id, cancellationToken);
    }

    /// <summary>What a run did not do, or could not take back, and why: of tickets that the caller sees now.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The run.</param>
    /// <param name="cursor"><see cref="BulkReport.Next"/> of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller has none of that id.</exception>
    /// <exception cref="TicketValidationException">The cursor is malformed.</exception>
    public async Task<BulkReport> ReportAsync(Caller caller, string id, string? cursor, CancellationToken cancellationToken)
    {
        var (key, run, _) = await RequireAsync(caller, id, cancellationToken);
        var number = (int)Math.Min(NumberCursor.Read(cursor, id) ?? 0, int.MaxValue);
        var until = Math.Min(run.Chunks, (long)number + MostChunksRead);
        var entries = new List<BulkEntry>();
        // A chunk has no more than a page: pages end with chunks, so that a place is the number of one.
        for (; number < until && entries.Count == 0; number++)
        {
            var chunk = (await store.FindChunkAsync(caller.Tenant, key, number, cancellationToken)).Chunk;
            entries.AddRange(chunk.Entries.Where(entry => entry.Refusal is not null));
        }

        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        var seen = entries.Count == 0
            ? []
            : (await reader.FindAsync([.. entries.Select(entry => new TicketId(entry.Ticket))], visibility, cancellationToken))
                .ToDictionary(ticket => ticket.Id.Value);
        return new(
            [
                .. entries.Where(entry => seen.ContainsKey(entry.Ticket))
                    .Select(entry => new BulkReportItem(seen[entry.Ticket], entry.Outcome, entry.Refusal!)),
            ],
            number < run.Chunks ? NumberCursor.Write(id, number) : null);
    }

    /// <summary>That a query finds more than a run takes.</summary>
    internal static Wording TooMany(int most) => Wording.Of(
        FieldErrorCodes.BulkTooMany, $"This finds more than {most} tickets, the most that are changed at once: narrow it down.");

    private static TicketConflictException GoesOn() => new("bulk", Wording.Of(
        RefusalCodes.BulkRunning, $"You have a bulk change that goes on: wait for its end, or stop it."));

    // What is wrong with the query is of the field that it stands in here.
    private static async Task<T> NamedAsync<T>(Func<Task<T>> find)
    {
        try
        {
            return await find();
        }
        catch (TicketValidationException e) when (e.Errors.Any(error => error.Field == "q"))
        {
            throw new TicketValidationException(
                [.. e.Errors.Select(error => error.Field == "q" ? error with { Field = "query" } : error)]);
        }
    }

    private async Task<(BulkKey Key, BulkRun Run, int Version)> RequireAsync(
        Caller caller, string id, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(caller, cancellationToken);
        var key = new BulkKey(caller.UserId, id);
        return BulkKey.IsId(id) && await store.FindAsync(caller.Tenant, key, cancellationToken) is { Run: { } run, Version: var version }
            ? (key, run, version)
            : throw new TicketNotFoundException("bulk");
    }

    private async Task ChangeAsync(
        Caller caller, string id, Func<BulkKey, BulkRun, int, DateTimeOffset, Task<IReadOnlyList<DocumentChange>?>> change,
        TimeSpan next, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (key, run, version) = await RequireAsync(caller, id, cancellationToken);
            var now = time.GetUtcMicroseconds();
            if (await change(key, run, version, now) is not { } documents)
                return;
            try
            {
                await CommitAsync(caller, key, now, documents, now + next, cancellationToken);
                return;
            }
            catch (TicketConflictException)
            {
                // The run went on at this moment: each time a hundred tickets further, so this ends.
            }
        }
    }

    private Task<CompletedCommit> CommitAsync(
        Caller caller, BulkKey key, DateTimeOffset now, IReadOnlyList<DocumentChange> documents, DateTimeOffset dueAt,
        CancellationToken cancellationToken) =>
        commits.CommitAsync(
            new(CommitOrigins.Command, caller.UserId, new()
            {
                Tenant = caller.Tenant, At = now, Documents = documents, Alarms = [BulkStore.At(key, dueAt)],
            }),
            cancellationToken);
}
