using Microsoft.EntityFrameworkCore;
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

    /// <summary>A store on a new database with its tables.</summary>
    /// <param name="kind">Which database.</param>
    /// <param name="hosted">Whether in a host's context, whose model makes the tables before the scripts run.</param>
    /// <param name="configure">Adds services.</param>
    /// <param name="configureHost">Adds to the options of the host's context.</param>
    public static async Task<StoreOn> NewAsync(string kind, bool hosted, Action<IServiceCollection>? configure = null, Action<DbContextOptionsBuilder>? configureHost = null)
    {
        var database = await TestDatabase.NewAsync(kind);
        var store = hosted ? Hosted(database, configure, configureHost) : Own(database, configure);
        if (hosted)
        {
            await using var scope = store.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDb>().Database.EnsureCreatedAsync();
        }

        await store.Services.GetRequiredService<SchemaInstaller>().InstallAsync(CancellationToken.None);
        return new(store.Services, database);
    }

    public static StoreOn Own(TestDatabase database, Action<IServiceCollection>? configure = null) =>
        New(t => t.UseEfCore(ef => database.Use(ef)), configure);

    public static StoreOn Dapper(TestDatabase database) => New(t => t.UseDapper(d => database.Use(d)), null);

    private static StoreOn Hosted(TestDatabase database, Action<IServiceCollection>? configure, Action<DbContextOptionsBuilder>? configureHost) => New(
        t => t.UseEfCore(ef => ef.UseDbContext<AppDb>()),
        services =>
        {
            services.AddDbContext<AppDb>(options =>
            {
                database.Use(options);
                configureHost?.Invoke(options);
            });
            configure?.Invoke(services);
        });

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (owned is not null)
            await owned.DisposeAsync();
    }

    private static StoreOn New(Action<TicketingBuilder> choose, Action<IServiceCollection>? configure)
    {
        var services = new ServiceCollection().AddTicketing(choose);
        configure?.Invoke(services);
        return new(services.BuildServiceProvider(), null);
    }
}
