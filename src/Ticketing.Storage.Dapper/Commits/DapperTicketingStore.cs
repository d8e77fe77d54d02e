using Ticketing.Storage.Relational.Counters;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Writes a commit in one transaction.</summary>
internal sealed class DapperTicketingStore(IRelationalDatabase database, SearchTerms terms, CommitFollowers followers) : ITicketingStore
{
    private readonly TicketNumbers numbers = new(database);

    public async Task<CommitOutcome> CommitAsync(TicketingCommit commit, CancellationToken cancellationToken)
    {
        var outcome = await CommitAttempts.RunAsync(
            commit,
            database.Dialect,
            looksFirst => database.WriteAsync(
                (transaction, token) => WriteAsync(new WriteScope(transaction, database.Dialect, commit.Tenant, token), commit, looksFirst),
                cancellationToken));
        if (outcome.Earlier is null)
            followers.Tell(commit.Tenant);
        return outcome;
    }

    public Task<TicketId> ReserveIdsAsync(int count, CancellationToken cancellationToken) => numbers.ReserveAsync(count, cancellationToken);

    public Task<bool> TryReserveIdsAsync(TicketId first, TicketId last, CancellationToken cancellationToken) =>
        numbers.TryReserveAsync(first, last, cancellationToken);

    public Task<IdempotencyReceipt?> FindReceiptAsync(string tenant, string key, CancellationToken cancellationToken) =>
        database.FindAsync<IdempotencyReceipt>(CommitSql.FindReceipt, new { Tenant = tenant, Key = key }, cancellationToken);

    private async Task<CommitOutcome> WriteAsync(WriteScope scope, TicketingCommit commit, bool looksFirst)
    {
        // Asked first: what is repeated was decided on a version that its first run made stale.
        if (looksFirst && await FindEarlierAsync(scope, commit) is { } earlier)
            return new(earlier);
        AddReceipt(scope, commit);
        if (looksFirst)
        {
            // Of two runs of one request the second one waits here, and not behind what it writes.
            await scope.SendAsync();
            await DirectoryWriter.WriteAsync(scope, commit.Directory);
            await TicketWriter.RefuseAsync(scope, commit.Tickets);
            await DocumentWriter.RefuseAsync(scope, commit.Documents);
        }

        TicketWriter.Add(scope, commit.Tickets);
        await SearchIndexWriter.AddAsync(scope.Batch, scope.Transaction, scope.Dialect, terms, scope.Tenant, commit.Tickets, scope.Token);
        DocumentWriter.Add(scope, commit.Documents);
        WorkWriter.Add(scope, commit);
        CounterDeltaWriter.Add(scope.Batch, scope.Tenant, commit.Counters);
        await scope.SendAsync();
        return CommitOutcome.Stored;
    }

    private static async Task<IdempotencyReceipt?> FindEarlierAsync(WriteScope scope, TicketingCommit commit) => commit.Idempotency is { Key: var key }
        ? await scope.FindAsync<IdempotencyReceipt>(CommitSql.FindReceipt, new { scope.Tenant, Key = key })
        : null;

    private static void AddReceipt(WriteScope scope, TicketingCommit commit)
    {
        if (commit.Idempotency is not { } receipt)
            return;
        scope.Batch.Add(
            CommitSql.InsertReceipt,
            new { scope.Tenant, receipt.Key, receipt.Fingerprint, receipt.Result, At = UnixMicroseconds.Of(commit.At) },
            mustChange: true);
    }
}
