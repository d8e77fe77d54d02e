using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Dispatch;

/// <summary>
/// Deletes what is kept for a while only: done messages, the receipts by which a repeated request is known, and who was told what.
/// </summary>
internal sealed partial class WorkPurge(
    IOutbox outbox, ITicketingStore store, INotificationLedger ledger, TicketingOptions options, TimeProvider time, ILogger logger)
    : BackgroundService
{
    private const int AtOnce = 1000;

    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    // A host that starts has other things to do.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(2);

    // Between two turns whoever waits to write gets in.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(160);

    /// <summary>Deletes all that is old enough, in turns.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcMicroseconds();
        await InTurnsAsync(() => outbox.PurgeAsync(now - options.OutboxRetention, AtOnce, cancellationToken), cancellationToken);
        await InTurnsAsync(() => store.PurgeReceiptsAsync(now - options.ReceiptRetention, AtOnce, cancellationToken), cancellationToken);
        await InTurnsAsync(() => ledger.PurgeAsync(now - options.NotificationRetention, AtOnce, cancellationToken), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Round)
        {
            await Task.Delay(wait, time, stoppingToken).Quietly();
            if (stoppingToken.IsCancellationRequested)
                return;
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever is the matter with the database, it may pass; the host goes on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                PurgingFailed(Round, fault);
            }
        }
    }

    private async Task InTurnsAsync(Func<Task<int>> purge, CancellationToken cancellationToken)
    {
        while (await purge() == AtOnce)
            await Task.Delay(Rest, time, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Old messages, receipts and notifications could not be deleted; again in {Retry}.")]
    private partial void PurgingFailed(TimeSpan retry, Exception fault);
}
