using Microsoft.Extensions.Hosting;

namespace Ticketing.Setup;

/// <summary>Sets up before any hosted service starts: they may need the tables already.</summary>
internal sealed class SetupAtStart(TicketingSetup setup) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => setup.RunAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
