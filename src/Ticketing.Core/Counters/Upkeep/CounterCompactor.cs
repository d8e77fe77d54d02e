using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Counters.Upkeep;

/// <summary>
/// Folds pending deltas soon after commits, so that reading counters stays cheap. Nothing depends on it for being right: what it does not
/// fold is added up by every reading.
/// </summary>
internal sealed partial class CounterCompactor(CounterUpkeep upkeep, TimeSpan delay, TimeProvider time, ILogger logger)
    : BackgroundService, ICommitFollower
{
    // So many commits are not made to wait for each other any longer.
    private const int Many = 500;

    // Other processes tell nothing here, and one that ended in the middle left its deltas.
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);

    private TaskCompletionSource some = NewSignal();
    private TaskCompletionSource many = NewSignal();
    private int commits;

    public void OnCommitted(string tenant)
    {
        switch (Interlocked.Increment(ref commits))
        {
            case 1:
                Volatile.Read(ref some).TrySetResult();
                break;
            case Many:
                Volatile.Read(ref many).TrySetResult();
                break;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retry = FirstRetry;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TryCompactAsync(retry, stoppingToken))
            {
                retry = FirstRetry;
                await WaitAsync(Volatile.Read(ref some), Round, stoppingToken);
                await WaitAsync(Volatile.Read(ref many), delay, stoppingToken);
            }
            else
            {
                await WaitAsync(NewSignal(), retry, stoppingToken);
                retry = retry * 2 < Round ? retry * 2 : Round;
            }
        }
    }

    private async Task<bool> TryCompactAsync(TimeSpan retry, CancellationToken stoppingToken)
    {
        // In this order: a commit that is told of in between is stored already, and folded now; one told of later signals anew.
        Volatile.Write(ref some, NewSignal());
        Volatile.Write(ref many, NewSignal());
        Interlocked.Exchange(ref commits, 0);
        try
        {
            await upkeep.CompactAsync(stoppingToken);
            return true;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return true;
        }
#pragma warning disable CA1031 // Whatever is the matter with the database, it may pass; the host goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            CompactionFailed(retry, fault);
            return false;
        }
    }

    private Task WaitAsync(TaskCompletionSource signal, TimeSpan atMost, CancellationToken stoppingToken) =>
        signal.Task.WaitAsync(atMost, time, stoppingToken).Quietly();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Counters could not be folded; again in {Retry}. They stay right, but reading them takes longer meanwhile.")]
    private partial void CompactionFailed(TimeSpan retry, Exception fault);
}
