using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.EfCore.Contexts;

/// <summary>Contexts out of a pool, on the connections and in the transactions of the database. Thread-safe.</summary>
internal sealed class TicketingContexts(IRelationalDatabase database, ProviderOptions provider, IServiceProvider services)
{
    private readonly Lazy<PooledDbContextFactory<TicketingDbContext>> pool =
        new(() => NewPool(provider, database.Dialect.Prefix, services));

    /// <summary>The database.</summary>
    public IRelationalDatabase Database => database;

    /// <summary>Reads on a connection.</summary>
    public Task<T> ReadAsync<T>(Func<TicketingDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (connection, token) =>
            {
                await using var lease = Lease(connection is BorrowedConnection borrowed ? borrowed.Lender : connection);
                return await read(lease.Context, token);
            },
            cancellationToken);

    /// <summary>Writes in a transaction. The work may run more than once.</summary>
    public Task<T> WriteAsync<T>(
        Func<TicketingDbContext, DbTransaction, CancellationToken, Task<T>> write, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (transaction, token) =>
            {
                await using var lease = Lease(transaction.Connection!);
                await lease.Context.Database.UseTransactionAsync(transaction, token);
                return await write(lease.Context, transaction, token);
            },
            cancellationToken);

    private LeasedContext Lease(DbConnection connection)
    {
        var context = pool.Value.CreateDbContext();
        context.Database.SetDbConnection(connection);
        return new(context);
    }

    private static PooledDbContextFactory<TicketingDbContext> NewPool(
        ProviderOptions provider, TablePrefix prefix, IServiceProvider services)
    {
        var options = new DbContextOptionsBuilder<TicketingDbContext>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .UseLoggerFactory(services.GetService<ILoggerFactory>())
            // A key that is taken or a version that has moved on is a question, and whoever asked has the answer; what is a fault is
            // thrown, and logged by whoever meets it.
            .ConfigureWarnings(warnings => warnings.Log(
                (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.ConnectionError, LogLevel.Debug),
                (RelationalEventId.TransactionError, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)));
        provider.Apply(options);
        // What runs again, and how often, is the database's business.
        var relational = RelationalOptionsExtension.Extract(options.Options)
            .WithExecutionStrategyFactory(dependencies => new NonRetryingExecutionStrategy(dependencies));
        var infrastructure = (IDbContextOptionsBuilderInfrastructure)options;
        infrastructure.AddOrUpdateExtension(relational);
        infrastructure.AddOrUpdateExtension(new PrefixExtension(prefix));
        return new(options.Options);
    }
}
