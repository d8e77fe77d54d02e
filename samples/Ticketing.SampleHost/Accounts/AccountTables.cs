using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ticketing.SampleHost.Accounts;

/// <summary>Creates Identity's tables where they are missing. <c>EnsureCreated</c> would not: the database has the tickets' tables already.</summary>
internal sealed class AccountTables(IServiceScopeFactory scopes) : IHostedService
{
    /// <summary>Creates them; safe to repeat.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AccountsDbContext>().Database;
        await database.CreateExecutionStrategy().ExecuteAsync(token => CreateAsync(database, token), cancellationToken);
    }

    private static async Task CreateAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        var creator = database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
            await creator.CreateAsync(cancellationToken);
        // Where they are there no lock is asked for: a host starts whoever is just writing.
        if (await AreThereAsync(database, cancellationToken))
            return;
        await using var transaction = await database.BeginTransactionAsync(cancellationToken);
        // Of several hosts that start at once on a server, one makes the tables and the others wait; a file has one writer anyway.
        if (database.IsNpgsql())
            await database.ExecuteSqlAsync($"select pg_advisory_xact_lock(7310579424188)", cancellationToken);
        if (!await AreThereAsync(database, cancellationToken))
            await creator.CreateTablesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => CreateAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<bool> AreThereAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        await (database.IsNpgsql()
            // Not to_regclass, which goes on saying no to who asked before he waited for the host that makes them.
            ? database.SqlQuery<int>($"""select count(*)::int as "Value" from pg_class where relname = 'AspNetUsers' and pg_table_is_visible(oid)""")
            : database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = 'AspNetUsers'"))
            .SingleAsync(cancellationToken) > 0;
}
