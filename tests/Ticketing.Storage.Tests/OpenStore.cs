using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Commands;
using Ticketing.Conformance;
using Ticketing.Search.Analysis;
using Ticketing.Setup;
using Ticketing.Testing;

namespace Ticketing.Storage.Tests;

/// <summary>A help desk on a store of its own, with its tables, deleted afterwards.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Func<Task> delete;

    private OpenStore(Action<TicketingBuilder> use, Func<Task> delete)
    {
        services = new ServiceCollection()
            .AddTicketing(t =>
            {
                use(t);
                t.Configure(options =>
                {
                    options.Administrators.Add("root");
                    options.AdministratorsOf("acme").UnionWith(["root", "ada"]);
                });
            })
            .BuildServiceProvider();
        this.delete = delete;
    }

    public StoreUnderTest UnderTest => StoreUnderTest.From(services, services.GetRequiredService<Analyzer>().Terms);

    /// <summary>Waits while the database is known to be down.</summary>
    public Task Available { get; private set; } = Task.CompletedTask;

    public TicketDesk Desk => services.GetRequiredService<TicketDesk>();

    public T Get<T>()
        where T : class => services.GetRequiredService<T>();

    /// <summary>A store without tables.</summary>
    public static async Task<OpenStore> NotSetUpAsync(StoreKind kind) => kind switch
    {
        StoreKind.InMemory => await OpenAsync(kind),
        StoreKind.DapperSqlite or StoreKind.EfCoreSqlite => OnSqlite(kind),
        _ => await OnServerAsync(kind, await PostgresServer.SharedAsync()),
    };

    /// <summary>A store on a file, on a database of the shared server, or in memory.</summary>
    public static async Task<OpenStore> OpenAsync(StoreKind kind) => kind switch
    {
        StoreKind.InMemory => new(t => t.UseInMemoryStore(), () => Task.CompletedTask),
        StoreKind.DapperSqlite or StoreKind.EfCoreSqlite => await InstalledAsync(OnSqlite(kind)),
        _ => await OpenAsync(kind, await PostgresServer.SharedAsync()),
    };

    /// <summary>A store on a database of a server.</summary>
    public static async Task<OpenStore> OpenAsync(StoreKind kind, PostgresServer server) => await InstalledAsync(await OnServerAsync(kind, server));

    private static async Task<OpenStore> OnServerAsync(StoreKind kind, PostgresServer server)
    {
        var connectionString = await server.NewDatabaseAsync();
        return new(
            kind switch
            {
                StoreKind.DapperPostgreSql => t => t.UseDapper(d => d.UsePostgreSql(connectionString)),
                StoreKind.EfCorePostgreSql => t => t.UseEfCore(ef => ef.UsePostgreSql(connectionString)),
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not on PostgreSQL."),
            },
            () => server.DropAsync(connectionString));
    }

    /// <summary>Lets a database go down and come back, and finds all connections that died with it.</summary>
    public async Task OutlastAsync(Task outage, CancellationToken cancellationToken)
    {
        Available = outage;
        await outage;
        for (var answers = 0; answers < 20; answers++)
        {
            try
            {
                await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => UnderTest.Directory.FindTeamAsync("default", "any", cancellationToken)));
            }
            catch (DbException)
            {
                answers = 0;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await delete();
    }

    private static OpenStore OnSqlite(StoreKind kind)
    {
        var path = Path.Combine(Path.GetTempPath(), $"ticketing-{Guid.NewGuid():N}.db");
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString;
        return new(
            kind is StoreKind.DapperSqlite ? t => t.UseDapper(d => d.UseSqlite(connectionString)) : t => t.UseEfCore(ef => ef.UseSqlite(connectionString)),
            () =>
            {
                foreach (var suffix in (string[])["", "-wal", "-shm"])
                    File.Delete(path + suffix);
                return Task.CompletedTask;
            });
    }

    private static async Task<OpenStore> InstalledAsync(OpenStore store)
    {
        await store.services.GetRequiredService<TicketingSetup>().RunAsync(CancellationToken.None);
        return store;
    }
}
