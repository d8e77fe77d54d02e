using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ticketing.Time;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// Renews the terms of a database that an older version filled: a small one before the host takes requests, a large one beside them.
/// Between its turns it rests as long as they took, so that others write as well.
/// </summary>
internal sealed partial class TermRenewer(TermRenewal renewal, TimeProvider time, ILogger<TermRenewer> logger) : BackgroundService
{
    // A few hundredths of a second of a writer's time.
    private const int Turn = 100;

    private static readonly TimeSpan BeforeRequests = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    // Another host may have taken the last ones and break off.
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        while (time.GetElapsedTime(begun) < BeforeRequests && await TurnAsync(cancellationToken) > 0)
        {
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var begun = time.GetTimestamp();
            var rest = await TurnAsync(stoppingToken) switch { > 0 => time.GetElapsedTime(begun), 0 => Round, _ => Retry };
            await Task.Delay(rest, time, stoppingToken).Quietly();
        }
    }

    // How many were renewed; below 0 when it failed.
    private async Task<int> TurnAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await renewal.RunAsync(Turn, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
#pragma warning disable CA1031 // Whatever is the matter with the database, it may pass; the host searches on as before the upgrade.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            RenewalFailed(Retry, fault);
            return -1;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Terms of an older version could not be made anew; again in {Retry}. "
            + "Phrases find tickets by them as before, sometimes too many.")]
    private partial void RenewalFailed(TimeSpan retry, Exception fault);
}
