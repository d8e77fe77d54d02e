using Ticketing.Storage.Relational.Counters;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Notifications;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Commits;

/// <summary>Writes a commit in one transaction, in the same order and with the same refusals whichever store it is.</summary>
internal abstract class RelationalTicketingStore(IRelationalDatabase database, SearchTerms terms, CommitFollowers followers)
    : ITicketingStore
{
    private readonly TicketNumbers numbers = new(database);

    /// <summary>Where it is written.</summary>
    protected IRelationalDatabase Database => database;

    public async Task<CommitOutcome> CommitAsync(TicketingCommit commit, CancellationToken cancellationToken)
    {
        var outcome = await CommitAttempts.RunAsync(
            commit,
            database.Dialect,
            looksFirst => WriteAsync(commit.Tenant, scope => WriteAsync(scope, commit, looksFirst), cancellationToken));
        if (outcome.Earlier is null && commit.IsFollowed)
            Tell(commit.Tenant);
        return outcome;
    }

    public Task<TicketId> ReserveIdsAsync(int count, CancellationToken cancellationToken) => numbers.ReserveAsync(count, cancellationToken);

    public Task<bool> TryReserveIdsAsync(TicketId first, TicketId last, CancellationToken cancellationToken) =>
        numbers.TryReserveAsync(first, last, cancellationToken);

    public Task<IdempotencyReceipt?> FindReceiptAsync(string tenant, string key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => Receipts.ReadAsync(
                database.Dialect.NewCommand(connection, Receipts.Find).With("@Tenant", tenant), key, token),
            cancellationToken);

    public Task<int> PurgeReceiptsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) => database.WriteAsync(
        (transaction, token) => Receipts.PurgeAsync(transaction, database.Dialect, UnixMicroseconds.Of(before), limit, token),
        cancellationToken);

    /// <summary>Runs the work in a transaction that commits when it returns. It may run more than once.</summary>
    protected abstract Task<CommitOutcome> WriteAsync(
        string tenant, Func<CommitScope, Task<CommitOutcome>> write, CancellationToken cancellationToken);

    /// <summary>Tells those who follow a tenant's commits of one.</summary>
    protected virtual void Tell(string tenant) => followers.Tell(tenant);

    private async Task<CommitOutcome> WriteAsync(CommitScope scope, TicketingCommit commit, bool looksFirst)
    {
        // Asked first: what is repeated was decided on a version that its first run made stale.
        if (looksFirst && commit.Idempotency is { } repeated
            && await Receipts.ReadAsync(scope.NewCommand(Receipts.Find), repeated.Key, scope.Token) is { } earlier)
            return new(earlier);
        if (commit.Idempotency is { } receipt)
            scope.Add(receipt, UnixMicroseconds.Of(commit.At));
        if (looksFirst)
        {
            // Of two runs of one request the second one waits here, and not behind what it writes.
            await scope.SendAsync();
            foreach (var change in commit.Directory)
                await scope.ApplyAsync(change);
            await TicketWriter.RefuseAsync(scope, commit.Tickets);
            await DocumentWriter.RefuseAsync(scope, commit.Documents);
            await WorkWriter.RefuseAsync(scope, commit.Settled);
        }

        TicketWriter.Add(scope, commit.Tickets);
        await SearchIndexWriter.AddAsync(scope.Batch, scope.Transaction, scope.Dialect, terms, scope.Tenant, commit.Tickets, scope.Token);
        DocumentWriter.Add(scope, commit.Documents);
        WorkWriter.Add(scope, commit);
        NotificationWriter.Add(scope, commit);
        CounterDeltaWriter.Add(scope.Batch, scope.Tenant, commit.Counters);
        await scope.SendAsync();
        return CommitOutcome.Stored;
    }
}
