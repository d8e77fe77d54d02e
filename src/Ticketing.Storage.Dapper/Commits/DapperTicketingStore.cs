using Dapper;
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
        var outcome = await database.WriteAsync(
            async (transaction, token) =>
            {
                var scope = new WriteScope(transaction, database.Dialect, commit.Tenant, token);
                // Asked first: what is repeated was decided on a version that its first run made stale.
                if (await FindEarlierOrKeepAsync(scope, commit) is { } earlier)
                    return new CommitOutcome(earlier);
                await DirectoryWriter.WriteAsync(scope, commit.Directory);
                await TicketWriter.WriteAsync(scope, commit.Tickets);
                await SearchIndexWriter.WriteAsync(transaction, terms, commit.Tenant, commit.Tickets, token);
                await DocumentWriter.WriteAsync(scope, commit.Documents);
                await WorkWriter.WriteAsync(scope, commit);
                await CounterDeltaWriter.WriteAsync(transaction, commit.Tenant, commit.Counters, token);
                return CommitOutcome.Stored;
            },
            cancellationToken);
        if (outcome.Earlier is null)
            followers.Tell(commit.Tenant);
        return outcome;
    }

    public Task<TicketId> ReserveIdsAsync(int count, CancellationToken cancellationToken) => numbers.ReserveAsync(count, cancellationToken);

    public Task<bool> TryReserveIdsAsync(TicketId first, TicketId last, CancellationToken cancellationToken) =>
        numbers.TryReserveAsync(first, last, cancellationToken);

    public async Task<IdempotencyReceipt?> FindReceiptAsync(string tenant, string key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<IdempotencyReceipt>(
            new CommandDefinition(CommitSql.FindReceipt, new { Tenant = tenant, Key = key }, cancellationToken: cancellationToken));
    }

    // The receipt of the first run, or null when this is the first one: then its own receipt is kept.
    private static async Task<IdempotencyReceipt?> FindEarlierOrKeepAsync(WriteScope scope, TicketingCommit commit)
    {
        if (commit.Idempotency is not { } receipt)
            return null;
        if (await scope.FindAsync<IdempotencyReceipt>(CommitSql.FindReceipt, new { scope.Tenant, receipt.Key }) is { } earlier)
            return earlier;
        var isFirst = 1 == await scope.ExecuteAsync(
            CommitSql.InsertReceipt,
            new { scope.Tenant, receipt.Key, receipt.Fingerprint, receipt.Result, At = UnixMicroseconds.Of(commit.At) });
        // Where others write at the same time, one of them can have kept the same key just now.
        return isFirst ? null : await scope.FindAsync<IdempotencyReceipt>(CommitSql.FindReceipt, new { scope.Tenant, receipt.Key });
    }
}
