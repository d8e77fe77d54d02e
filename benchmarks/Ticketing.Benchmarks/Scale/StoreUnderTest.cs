using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Storage;

namespace Ticketing.Benchmarks.Scale;

/// <summary>A store as a host has it, on a database of the benchmarks.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private StoreUnderTest(ServiceProvider services) => this.services = services;

    public IServiceProvider Services => services;

    public ITicketSearch Search => services.GetRequiredService<ITicketSearch>();

    public ITicketReader Reader => services.GetRequiredService<ITicketReader>();

    public ITicketingStore Store => services.GetRequiredService<ITicketingStore>();

    public static StoreUnderTest Open(StoreKind kind, BenchmarkDatabase database)
    {
        var services = new ServiceCollection();
        Add(services, kind, database);
        return new(services.BuildServiceProvider());
    }

    public static void Add(IServiceCollection services, StoreKind kind, BenchmarkDatabase database) => services.AddTicketing(ticketing =>
    {
        _ = kind switch
        {
            StoreKind.Dapper => ticketing.UseDapper(database.UseFor),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    });

    /// <summary>What somebody sees, found out as a request does.</summary>
    public async Task<Actor> ActorAsync(string userId, CancellationToken cancellationToken) =>
        await services.GetRequiredService<ActorResolver>().RequireAsync(new(userId), cancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
