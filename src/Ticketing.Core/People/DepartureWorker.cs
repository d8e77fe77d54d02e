using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ticketing.People;

/// <summary>Finishes in the background what <see cref="Departures"/> began: of somebody with thousands of tickets, and after a restart.</summary>
/// <param name="departures">What is to be finished.</param>
/// <param name="tenant">The tenant that is looked after from the start.</param>
/// <param name="logger">Where faults are told.</param>
internal sealed partial class DepartureWorker(Departures departures, string tenant, ILogger logger) : BackgroundService
{
    // A host that ended in the middle tells nobody.
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        departures.Watch(tenant);
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
                await Task.Delay(Round, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Tickets of people who were deactivated could not be given back; again in {Retry}.")]
    private partial void ReleasingFailed(TimeSpan retry, Exception fault);
}
