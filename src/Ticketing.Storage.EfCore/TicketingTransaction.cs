using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Ticketing.Storage.EfCore.Hosts;

namespace Ticketing.Storage.EfCore;

/// <summary>
/// Lets the host's own rows and what Ticketing does commit or roll back together, in one transaction of the host's context. Injected as a
/// singleton where the store was chosen with <c>ef.UseDbContext&lt;TContext&gt;()</c>. Thread-safe; one run is one flow of calls, one after
/// the other, as its context is.
/// </summary>
/// <typeparam name="TContext">The host's context.</typeparam>
public sealed class TicketingTransaction<TContext>
    where TContext : DbContext
{
    private readonly HostTransactions transactions;
    private readonly CommitFollowers followers;

    internal TicketingTransaction(HostTransactions transactions, CommitFollowers followers)
    {
        this.transactions = transactions;
        this.followers = followers;
    }

    /// <inheritdoc cref="ExecuteAsync{TResult}"/>
    public Task ExecuteAsync(TContext context, Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        ExecuteAsync(
            context,
            async token =>
            {
                await work(token);
                return true;
            },
            cancellationToken);

    /// <summary>
    /// Runs the work in a transaction of the context, under its execution strategy. All that Ticketing's services read and write meanwhile,
    /// for this flow of calls, goes over the context's connection and takes part in the transaction; none of it is in the context's
    /// tracker. It commits when the work returns, and only then <see cref="ICommitFollower"/>s are told. It rolls back when the work
    /// throws.
    /// </summary>
    /// <remarks>
    /// A refusal of Ticketing, such as a <see cref="TicketConflictException"/>, takes back what that call wrote and nothing else: work that
    /// catches it may go on and commit. Under a strategy that retries, the work can run more than once, so it makes all its changes itself,
    /// on entities that it makes or that were unchanged before; it does nothing outside the database. Tickets that are filed take their
    /// numbers in the transaction: others who file wait for its end, so it is short.
    /// </remarks>
    /// <param name="context">The context. The work saves its changes.</param>
    /// <param name="work">What is done.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What the work returned.</returns>
    /// <exception cref="InvalidOperationException">
    /// The context or the caller is in a transaction already; or the strategy retries and the context has changes that were not saved
    /// before.
    /// </exception>
    public async Task<TResult> ExecuteAsync<TResult>(
        TContext context, Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(work);
        if (transactions.IsInOne || context.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException(
                "There is a transaction already: they are not nested. Do all of it in the outer one, begun with TicketingTransaction.");
        }

        var strategy = context.Database.CreateExecutionStrategy();
        var before = strategy.RetriesOnFailure ? TrackedBefore.Of(context) : null;
        var tries = 0;
        var (result, tenants) = await strategy.ExecuteAsync(
            async token =>
            {
                if (tries++ > 0)
                    before?.Restore();
                return await RunAsync(context, work, token);
            },
            cancellationToken);
        foreach (var tenant in tenants)
            followers.Tell(tenant);
        return result;
    }

    // What is entered here ends with this method, however it ends: the caller's own flow never has it.
    private async Task<(TResult Result, IReadOnlyCollection<string> Tenants)> RunAsync<TResult>(
        TContext context, Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.Unspecified, cancellationToken);
        var host = new HostTransaction(context.Database.GetDbConnection(), transaction.GetDbTransaction());
        try
        {
            transactions.Enter(host);
            var result = await work(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return (result, host.Tenants);
        }
        finally
        {
            host.IsOver = true;
        }
    }
}
