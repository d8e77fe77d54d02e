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
        var creator = database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
            await creator.CreateAsync(cancellationToken);
        if (!await AreThereAsync(database, cancellationToken))
            await creator.CreateTablesAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => CreateAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<bool> AreThereAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        await database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = 'AspNetUsers'")
            .SingleAsync(cancellationToken) > 0;
}
