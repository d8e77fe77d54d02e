using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Testing;

namespace Ticketing.SampleHost.Tests.Hosting;

/// <summary>A sample host that serves, and what it logged above Information by the time it has stopped.</summary>
internal sealed class WatchedHost : IAsyncDisposable
{
    private readonly IAsyncDisposable host;
    private readonly Func<Task<IEnumerable<string>>> stop;

    private WatchedHost(IAsyncDisposable host, Uri address, Func<Task<IEnumerable<string>>> stop)
    {
        this.host = host;
        this.stop = stop;
        Address = address;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts the program as a process of its own; it has to end with 0.</summary>
    public static async Task<WatchedHost> AsProcessAsync(HostPlace place, string environment)
    {
        var host = await ServingHost.StartAsync(place, environment);
        return new(host, host.Address, async () =>
        {
            Assert.Equal(0, await host.StopAsync());
            return host.Warnings;
        });
    }

    /// <summary>Starts it within the tests, which costs a fifth of a process, with the levels that its settings name.</summary>
    public static Task<WatchedHost> WithinAsync(HostPlace place, string environment) => Task.Run(() =>
    {
        var log = new LoggedLines();
        var settings = new Dictionary<string, string>(place.Settings)
        {
            ["Logging:LogLevel:Default"] = "Information",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        };
        var host = new RunningHost(environment, settings: settings, services: services => services.AddSingleton<ILoggerProvider>(log));
        return new WatchedHost(host, new(host.Origin), async () =>
        {
            await host.DisposeAsync();
            // Else nothing was read, and an empty log says nothing.
            Assert.NotEmpty(log.All);
            return log.Warnings;
        });
    });

    /// <summary>Stops it; what it logged above Information.</summary>
    public Task<IEnumerable<string>> StopAsync() => stop();

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
