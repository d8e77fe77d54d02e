using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Desk;
using Ticketing.Setup;
using Ticketing.Storage.Relational;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.Storage.Tests;

/// <summary>Of several stores that a host chooses the last one counts, and nothing is left of those before.</summary>
public sealed class StoreChoiceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ticketing-choice-").FullName;

    public static TheoryData<StoreKind, StoreKind, bool> Pairs
    {
        get
        {
            var pairs = new TheoryData<StoreKind, StoreKind, bool>();
            foreach (var first in Enum.GetValues<StoreKind>())
            {
                foreach (var second in Enum.GetValues<StoreKind>())
                {
                    pairs.Add(first, second, true);
                    pairs.Add(first, second, false);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task The_last_store_counts_whatever_was_chosen_before(StoreKind first, StoreKind second, bool inOneCall)
    {
        var collection = new ServiceCollection();
        if (inOneCall)
            collection.AddTicketing(t => Choose(Choose(t, first, "first"), second, "second"));
        else
            collection.AddTicketing(t => Choose(t, first, "first")).AddTicketing(t => Choose(t, second, "second"));
        await using var services = collection.BuildServiceProvider();

        AssertIs(second, services);
        if (second is StoreKind.DapperPostgreSql or StoreKind.EfCorePostgreSql)
            return;
        await services.GetRequiredService<TicketingSetup>().RunAsync(TestContext.Current.CancellationToken);
        await services.GetRequiredService<TicketDesk>().CreateAsync(
            new("bob"), new() { Title = "No network" }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(second is StoreKind.InMemory ? [] : ["second.db"], Directory.GetFiles(folder, "*.db").Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_third_choice_counts_as_well()
    {
        await using var services = new ServiceCollection()
            .AddTicketing(t => Choose(Choose(t, StoreKind.EfCorePostgreSql, "first"), StoreKind.InMemory, ""))
            .AddTicketing(t => t.AddPermission(new("legal.approve")))
            .AddTicketing(t => Choose(t, StoreKind.DapperSqlite, "third"))
            .BuildServiceProvider();

        AssertIs(StoreKind.DapperSqlite, services);
    }

    [Theory]
    [InlineData(StoreKind.InMemory, StoreKind.DapperSqlite)]
    [InlineData(StoreKind.EfCoreSqlite, StoreKind.InMemory)]
    public async Task A_port_that_the_host_registered_itself_stays_whatever_is_chosen(StoreKind first, StoreKind second)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IDocuments, NoDocuments>()
            .AddTicketing(t => Choose(Choose(t, first, "first"), second, "second"))
            .BuildServiceProvider();

        Assert.IsType<NoDocuments>(services.GetRequiredService<IDocuments>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_last_database_counts_within_a_store(bool sqliteLast)
    {
        await using var dapper = new ServiceCollection()
            .AddTicketing(t => t.UseDapper(d => Databases(d, sqliteLast)))
            .BuildServiceProvider();
        await using var ef = new ServiceCollection().AddTicketing(t => t.UseEfCore(d => Databases(d, sqliteLast))).BuildServiceProvider();

        AssertIs(sqliteLast ? StoreKind.DapperSqlite : StoreKind.DapperPostgreSql, dapper);
        AssertIs(sqliteLast ? StoreKind.EfCoreSqlite : StoreKind.EfCorePostgreSql, ef);
    }

    [Fact]
    public async Task A_context_that_the_tables_are_not_kept_in_after_all_is_not_asked()
    {
        await using var services = new ServiceCollection()
            .AddTicketing(t => t.UseEfCore(ef => ef.UseDbContext<NotRegistered>().UseSqlite(File("own"))))
            .BuildServiceProvider();

        await services.GetRequiredService<TicketingSetup>().RunAsync(TestContext.Current.CancellationToken);
        await services.GetRequiredService<TicketDesk>().CreateAsync(
            new("bob"), new() { Title = "No network" }, cancellationToken: TestContext.Current.CancellationToken);

        AssertIs(StoreKind.EfCoreSqlite, services);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static void AssertIs(StoreKind kind, IServiceProvider services)
    {
        var (store, database) = kind switch
        {
            StoreKind.InMemory => ("Ticketing.Core", null),
            StoreKind.DapperSqlite => ("Ticketing.Storage.Dapper", "sqlite"),
            StoreKind.DapperPostgreSql => ("Ticketing.Storage.Dapper", "postgresql"),
            StoreKind.EfCoreSqlite => ("Ticketing.Storage.EfCore", "sqlite"),
            _ => ("Ticketing.Storage.EfCore", "postgresql"),
        };
        foreach (var port in
            (Type[])[typeof(IDirectory), typeof(ITicketReader), typeof(IDocuments), typeof(IEventFeed)])
            Assert.Equal(store, services.GetRequiredService(port).GetType().Assembly.GetName().Name);
        foreach (var port in (Type[])
            [
                typeof(ITicketSearch), typeof(ICounters), typeof(ICounterUpkeep), typeof(IOutbox), typeof(IAlarms),
                typeof(INotificationLedger),
            ])
            Assert.Equal(
                database is null ? "Ticketing.Core" : "Ticketing.Storage.Relational",
                services.GetRequiredService(port).GetType().Assembly.GetName().Name);
        Assert.Equal(store == "Ticketing.Storage.EfCore", services.GetService<IHostTransactions>() is not null);
        Assert.Single(services.GetServices<ITicketingStore>());
        Assert.Equal(database is null ? 0 : 1, services.GetServices<ISchemaInstaller>().Count());
        if (database is not null)
            Assert.Equal(
                database == "postgresql",
                services.GetRequiredService<SchemaInstaller>().GetInstallScript().Contains("pg_advisory", StringComparison.Ordinal));
    }

    private TicketingBuilder Choose(TicketingBuilder ticketing, StoreKind kind, string name) => kind switch
    {
        StoreKind.InMemory => ticketing.UseInMemoryStore(),
        StoreKind.DapperSqlite => ticketing.UseDapper(d => d.UseSqlite(File(name))),
        StoreKind.DapperPostgreSql => ticketing.UseDapper(d => d.UsePostgreSql(Server(name))),
        StoreKind.EfCoreSqlite => ticketing.UseEfCore(ef => ef.UseSqlite(File(name))),
        _ => ticketing.UseEfCore(ef => ef.UsePostgreSql(Server(name))),
    };

    private void Databases<T>(T storage, bool sqliteLast)
        where T : RelationalStorageBuilder
    {
        if (sqliteLast)
            storage.UsePostgreSql(Server("one")).UseSqlite(File("one"));
        else
            storage.UseSqlite(File("one")).UsePostgreSql(Server("one"));
    }

    private string File(string name) => $"Data Source={Path.Combine(folder, name)}.db";

    private static string Server(string name) => $"Host=nowhere.invalid;Database={name}";

    private sealed class NotRegistered : DbContext;

    private sealed class NoDocuments : IDocuments
    {
        public Task<StoredDocument?> FindAsync(string tenant, string kind, string key, CancellationToken cancellationToken) =>
            Task.FromResult<StoredDocument?>(null);

        public Task<IReadOnlyList<StoredDocument>> FindAsync(
            string tenant, string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<StoredDocument>>([]);

        public Task<IReadOnlyList<StoredDocument>> ListAsync(
            string tenant, string kind, string? after, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<StoredDocument>>([]);
    }
}
