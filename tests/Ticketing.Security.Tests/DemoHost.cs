using Ticketing.Security.Tests;
using Ticketing.Testing;

[assembly: AssemblyFixture(typeof(DemoHost))]

namespace Ticketing.Security.Tests;

/// <summary>The sample host with its demo, as a process of its own: one for all attacks that leave it as it is.</summary>
public sealed class DemoHost : IAsyncLifetime
{
    private HostPlace place = null!;
    private ServingHost host = null!;

    /// <summary>Where it answers.</summary>
    public Uri Address => host.Address;

    public async ValueTask InitializeAsync()
    {
        place = HostPlace.Sqlite();
        host = await ServingHost.StartAsync(place, "Development");
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await place.DisposeAsync();
    }
}
