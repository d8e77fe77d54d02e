using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ticketing.SampleHost.Accounts;

/// <summary>
/// Creates those tables of the accounts that are missing, with their indexes. <c>EnsureCreated</c> would not: the database has the tickets'
/// tables already, and perhaps the accounts of an older version.
/// </summary>
internal sealed class AccountTables(IServiceScopeFactory scopes) : IHostedService
{
    /// <summary>Creates them; safe to repeat.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        await context.Database.CreateExecutionStrategy().ExecuteAsync(token => CreateAsync(context, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => CreateAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task CreateAsync(AccountsDbContext context, CancellationToken cancellationToken)
    {
        var database = context.Database;
        var creator = database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
            await creator.CreateAsync(cancellationToken);
        // Where they are there no lock is asked for: a host starts whoever is just writing.
        if ((await MissingAsync(context, cancellationToken)).Count == 0)
            return;
        await using var transaction = await database.BeginTransactionAsync(cancellationToken);
        // Of several hosts that start at once on a server, one makes the tables and the others wait; a file has one writer anyway.
        if (database.IsNpgsql())
            await database.ExecuteSqlAsync($"select pg_advisory_xact_lock(7310579424188)", cancellationToken);
        var model = context.GetService<IDesignTimeModel>().Model;
        foreach (var command in context
            .GetService<IMigrationsSqlGenerator>()
            .Generate(await MissingAsync(context, cancellationToken), model))
            await database.ExecuteSqlRawAsync(command.CommandText, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<List<MigrationOperation>> MissingAsync(AccountsDbContext context, CancellationToken cancellationToken)
    {
        var known = await NamesAsync(context.Database, cancellationToken);
        var model = context.GetService<IDesignTimeModel>().Model;
        return
        [
            .. context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel())
                .Where(operation => operation is ITableMigrationOperation { Table: var table } && !known.Contains(table)),
        ];
    }

    // Not to_regclass, which goes on saying no to who asked before he waited for the host that makes them.
    private static async Task<HashSet<string>> NamesAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
    [
        .. await (database.IsNpgsql()
            ? database.SqlQuery<string>(
                $"""select relname::text as "Value" from pg_class where relkind = 'r' and pg_table_is_visible(oid)""")
            : database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'"))
            .ToListAsync(cancellationToken),
    ];
}
