using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ticketing.Time;

namespace Ticketing.Storage.Relational.Schema;

/// <summary>
/// Renews what a database has that an older version filled: a small one before the host takes requests, a large one beside them.
/// Between its turns it rests as long as they took, so that others write as well.
/// </summary>
internal sealed partial class Renewer(IReadOnlyList<IRenewal> renewals, TimeProvider time, ILogger<Renewer> logger) : BackgroundService
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
            foreach (var renewal in renewals)
            {
                if (await renewal.RunAsync(Turn, cancellationToken) is > 0 and var renewed)
                    return renewed;
            }

            return 0;
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
        Message = "What an older version left could not be made anew; again in {Retry}. "
            + "People and phrases are found as before: people by the beginning of their name alone, by phrases sometimes too much.")]
    private partial void RenewalFailed(TimeSpan retry, Exception fault);
}
