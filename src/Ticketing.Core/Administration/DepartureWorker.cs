using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ticketing.Setup;
using Ticketing.Time;

namespace Ticketing.Administration;

/// <summary>
/// Finishes in the background what <see cref="Departures"/> began: of somebody with thousands of tickets, and after a restart.
/// </summary>
/// <param name="departures">What is to be finished.</param>
/// <param name="tenants">Each other tenant is looked at when it appears.</param>
/// <param name="tenant">The tenant that is looked after from the start.</param>
/// <param name="logger">Where faults are told.</param>
internal sealed partial class DepartureWorker(Departures departures, TenantSetup tenants, string tenant, ILogger logger) : BackgroundService
{
    // A host that ended in the middle tells nobody.
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Here, as what is executed begins on another thread: a tenant that appears before it does would be told to nobody.
        departures.Watch(tenant);
        tenants.Appeared += departures.LookAt;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await departures.FinishAsync(stoppingToken);
                await departures.WaitAsync(Round, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever is the matter with the database, it may pass; the host goes on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                ReleasingFailed(Round, fault);
                await Task.Delay(Round, stoppingToken).Quietly();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Tickets of people who were deactivated could not be given back; again in {Retry}.")]
    private partial void ReleasingFailed(TimeSpan retry, Exception fault);
}
