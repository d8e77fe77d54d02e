using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Hosts;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Counters;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>Writes a commit in one transaction: the host's, where it runs in one.</summary>
internal sealed class EfTicketingStore(TicketingContexts contexts, SearchTerms terms, HostTransactions hosts, CommitFollowers followers) : ITicketingStore
{
    // Who met somebody faster looks again, and then sees what to refuse. More often than that it is no chance.
    private const int Tries = 3;

    private readonly TicketNumbers numbers = new(contexts.Database);

    public async Task<CommitOutcome> CommitAsync(TicketingCommit commit, CancellationToken cancellationToken)
    {
        var outcome = await WriteAsync(commit, cancellationToken);
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

    private async Task<CommitOutcome> WriteAsync(TicketingCommit commit, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await contexts.WriteAsync((context, transaction, token) => WriteAsync(context, transaction, commit, token), cancellationToken);
            }
            catch (Exception race) when (CommitFaults.IsRace(race) && tries < Tries)
            {
            }
            catch (DbUpdateConcurrencyException race)
            {
                throw TicketConflicts.AtTheSameTime(race);
            }
        }
    }

    private async Task<CommitOutcome> WriteAsync(
        TicketingDbContext context, DbTransaction transaction, TicketingCommit commit, CancellationToken cancellationToken)
    {
        var scope = new WriteScope(context, commit.Tenant, cancellationToken);
        try
        {
            // Asked first: what is repeated was decided on a version that its first run made stale.
            if (await FindEarlierOrKeepAsync(scope, commit) is { } earlier)
                return new(earlier);
            await DirectoryWriter.WriteAsync(scope, commit.Directory);
            await TicketWriter.AddAsync(scope, commit.Tickets);
            await DocumentWriter.AddAsync(scope, commit.Documents);
            await WorkWriter.AddAsync(scope, commit);
            await scope.SaveAsync();
        }
        catch (DbUpdateException fault) when (!CommitFaults.IsRace(fault) && CommitFaults.Of(fault) is { } thrown)
        {
            // The database runs some of them again, and knows them as the driver throws them.
            ExceptionDispatchInfo.Throw(thrown);
        }

        await SearchIndexWriter.WriteAsync(transaction, terms, commit.Tenant, commit.Tickets, cancellationToken);
        await CounterDeltaWriter.WriteAsync(transaction, commit.Tenant, commit.Counters, cancellationToken);
        return CommitOutcome.Stored;
    }

    // The receipt of the first run, or null when this is the first one: then its own receipt is kept.
    private static async Task<IdempotencyReceipt?> FindEarlierOrKeepAsync(WriteScope scope, TicketingCommit commit)
    {
        if (commit.Idempotency is not { } receipt)
            return null;
        if (await FindReceiptAsync(scope.Context, scope.Tenant, receipt.Key, scope.Token) is { } earlier)
            return earlier;
        scope.Context.Add(new ReceiptEntity(scope.Tenant, receipt.Key, receipt.Fingerprint, receipt.Result, UnixMicroseconds.Of(commit.At)));
        // Before all else, so that two runs of one request wait here and not behind what they write.
        await scope.SaveAsync();
        return null;
    }

    private static Task<IdempotencyReceipt?> FindReceiptAsync(
        TicketingDbContext context, string tenant, string key, CancellationToken cancellationToken) =>
        context.Set<ReceiptEntity>()
            .Where(row => row.Tenant == tenant && row.Key == key)
            .Select(row => new IdempotencyReceipt(row.Key, row.Fingerprint, row.Result))
            .SingleOrDefaultAsync(cancellationToken);
}
