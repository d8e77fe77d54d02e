using Microsoft.Extensions.DependencyInjection;
using Ticketing.Conformance;
using Ticketing.Search.Analysis;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>A help desk's services on a database.</summary>
internal sealed class StoreOn : IAsyncDisposable
{
    private readonly TestDatabase? owned;

    private StoreOn(ServiceProvider services, TestDatabase? owned)
    {
        Services = services;
        this.owned = owned;
    }

    public ServiceProvider Services { get; }

    public StoreUnderTest UnderTest => StoreUnderTest.From(Services, Services.GetRequiredService<Analyzer>().Terms);

    /// <summary>A store on a new database, in a host's context, whose model made the tables before the scripts ran.</summary>
    public static async Task<StoreOn> HostedAsync(string kind, Host host, Action<IServiceCollection>? configure = null)
    {
        var database = await TestDatabase.CopyAsync(kind, host.TablePrefix, MakeTablesAsync);
        return Hosted(database, host, configure, database);

        async Task MakeTablesAsync(TestDatabase empty)
        {
            await using var store = Hosted(empty, host with { Configure = _ => { } });
            await using (var scope = store.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<AppDb>().Database.EnsureCreatedAsync();
            await store.Services.GetRequiredService<SchemaInstaller>().InstallAsync(CancellationToken.None);
        }
    }

    public static StoreOn Own(TestDatabase database, Action<IServiceCollection>? configure = null) =>
        New(t => t.UseEfCore(ef => database.Use(ef)), configure);

    public static StoreOn Dapper(TestDatabase database) => New(t => t.UseDapper(d => database.Use(d)));

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (owned is not null)
            await owned.DisposeAsync();
    }

    private static StoreOn Hosted(
        TestDatabase database, Host host, Action<IServiceCollection>? configure = null, TestDatabase? owned = null) => New(
        t => t.UseEfCore(ef => ef.UseDbContext<AppDb>(host.TablePrefix)),
        services =>
        {
            host.AddTo(services, database);
            configure?.Invoke(services);
        },
        owned);

    private static StoreOn New(Action<TicketingBuilder> choose, Action<IServiceCollection>? configure = null, TestDatabase? owned = null)
    {
        var services = new ServiceCollection().AddTicketing(choose);
        configure?.Invoke(services);
        return new(services.BuildServiceProvider(), owned);
    }
}
