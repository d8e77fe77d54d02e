using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Hosts;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Counters;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>Writes a commit in one transaction: the host's, where it runs in one.</summary>
internal sealed class EfTicketingStore(TicketingContexts contexts, SearchTerms terms, HostTransactions hosts, CommitFollowers followers) : ITicketingStore
{
    private readonly TicketNumbers numbers = new(contexts.Database);

    public async Task<CommitOutcome> CommitAsync(TicketingCommit commit, CancellationToken cancellationToken)
    {
        var outcome = await CommitAttempts.RunAsync(
            commit,
            contexts.Database.Dialect,
            looksFirst => contexts.WriteAsync(
                (context, transaction, token) => WriteAsync(new WriteScope(context, transaction, commit.Tenant, token), commit, looksFirst),
                cancellationToken));
        if (outcome.Earlier is not null)
            return outcome;
        if (hosts.Current is { } host)
            host.Tenants.Add(commit.Tenant);
        else
            followers.Tell(commit.Tenant);
        return outcome;
    }

    public Task<TicketId> ReserveIdsAsync(int count, CancellationToken cancellationToken) => numbers.ReserveAsync(count, cancellationToken);

    public Task<bool> TryReserveIdsAsync(TicketId first, TicketId last, CancellationToken cancellationToken) =>
        numbers.TryReserveAsync(first, last, cancellationToken);

    public Task<IdempotencyReceipt?> FindReceiptAsync(string tenant, string key, CancellationToken cancellationToken) =>
        contexts.ReadAsync((context, token) => FindReceiptAsync(context, tenant, key, token), cancellationToken);

    private async Task<CommitOutcome> WriteAsync(WriteScope scope, TicketingCommit commit, bool looksFirst)
    {
        // Asked first: what is repeated was decided on a version that its first run made stale.
        if (looksFirst && await FindEarlierAsync(scope, commit) is { } earlier)
            return new(earlier);
        AddReceipt(scope, commit);
        if (looksFirst)
        {
            // Of two runs of one request the second one waits here, and not behind what it writes.
            await scope.SaveAsync();
            await DirectoryWriter.WriteAsync(scope, commit.Directory);
            await TicketWriter.RefuseAsync(scope, commit.Tickets);
        }

        TicketWriter.Add(scope, commit.Tickets);
        await DocumentWriter.AddAsync(scope, commit.Documents);
        await WorkWriter.AddAsync(scope, commit);
        await scope.SaveAsync();

        var batch = new WriteBatch(contexts.Database.Dialect);
        TicketPartsWriter.Add(batch, scope.Tenant, commit.Tickets);
        await SearchIndexWriter.AddAsync(
            batch, scope.Transaction, contexts.Database.Dialect, terms, scope.Tenant, commit.Tickets, scope.Token);
        CounterDeltaWriter.Add(batch, scope.Tenant, commit.Counters);
        await batch.SendAsync(scope.Transaction, scope.Token);
        return CommitOutcome.Stored;
    }

    private static async Task<IdempotencyReceipt?> FindEarlierAsync(WriteScope scope, TicketingCommit commit) => commit.Idempotency is { Key: var key }
        ? await FindReceiptAsync(scope.Context, scope.Tenant, key, scope.Token)
        : null;

    private static void AddReceipt(WriteScope scope, TicketingCommit commit)
    {
        if (commit.Idempotency is { } receipt)
            scope.Context.Add(new ReceiptEntity(scope.Tenant, receipt.Key, receipt.Fingerprint, receipt.Result, UnixMicroseconds.Of(commit.At)));
    }

    private static Task<IdempotencyReceipt?> FindReceiptAsync(
        TicketingDbContext context, string tenant, string key, CancellationToken cancellationToken) =>
        context.Set<ReceiptEntity>()
            .Where(row => row.Tenant == tenant && row.Key == key)
            .Select(row => new IdempotencyReceipt(row.Key, row.Fingerprint, row.Result))
            .SingleOrDefaultAsync(cancellationToken);
}
