using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Benchmarks.Databases;
using Ticketing.Storage;

namespace Ticketing.Benchmarks.Scale;

/// <summary>A store as a host has it, on a database of the benchmarks.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly List<BackgroundService> started = [];

    private StoreUnderTest(ServiceProvider services) => this.services = services;

    public IServiceProvider Services => services;

    public ITicketSearch Search => services.GetRequiredService<ITicketSearch>();

    public ITicketReader Reader => services.GetRequiredService<ITicketReader>();

    public ITicketingStore Store => services.GetRequiredService<ITicketingStore>();

    public static StoreUnderTest Open(StoreKind kind, BenchmarkDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        Add(services, kind, database);
        return Of(services);
    }

    /// <summary>What was added, as a host has it.</summary>
    public static StoreUnderTest Of(IServiceCollection services) => new(services.BuildServiceProvider());

    /// <summary>Adds a help desk with the store, as a host does.</summary>
    public static void Add(
        IServiceCollection services, StoreKind kind, BenchmarkDatabase database,
        Action<TicketingBuilder>? more = null) => services.AddTicketing(ticketing =>
    {
        more?.Invoke(ticketing);
        _ = kind switch
        {
            StoreKind.Dapper => ticketing.UseDapper(database.UseFor),
            StoreKind.EfCore => ticketing.UseEfCore(database.UseFor),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    });

    /// <summary>Starts what works in the background of a host.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var service in services.GetServices<IHostedService>().OfType<BackgroundService>())
        {
            await service.StartAsync(cancellationToken);
            started.Add(service);
        }
    }

    /// <summary>What somebody sees, found out as a request does.</summary>
    public async Task<Actor> ActorAsync(string userId, CancellationToken cancellationToken) =>
        await services.GetRequiredService<ActorResolver>().RequireAsync(new(userId), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var service in started)
            await service.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }
}
