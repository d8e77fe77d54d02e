using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Stores what became of messages and their entries of the ledger, those that end while another commit is written in one: a burst costs
/// few transactions, and one message waits for nobody. Thread-safe.
/// </summary>
internal sealed class DeliveryOutcomes(HandlerCommits commits, TimeProvider time)
{
    private const int MostAtOnce = 100;

    private readonly Lock gate = new();
    private readonly Queue<Ended> waiting = [];
    private bool isWriting;

    /// <summary>Stores it.</summary>
    /// <exception cref="LeaseLostException">The message is not the caller's any more.</exception>
    public Task StoreAsync(ClaimedMessage message, WorkOutcome outcome, IReadOnlyList<NotificationOutcome> entries)
    {
        var ended = new Ended(message.Tenant, message.Settle(outcome), entries);
        lock (gate)
        {
            waiting.Enqueue(ended);
            if (!isWriting)
            {
                isWriting = true;
                _ = Task.Run(WriteAsync);
            }
        }

        return ended.Stored.Task;
    }

    private async Task WriteAsync()
    {
        while (Take() is { Count: > 0 } taken)
        {
            foreach (var tenant in taken.GroupBy(one => one.Tenant, StringComparer.Ordinal))
                await WriteAsync([.. tenant]);
        }
    }

    private List<Ended> Take()
    {
        lock (gate)
        {
            var taken = new List<Ended>();
            while (taken.Count < MostAtOnce && waiting.TryDequeue(out var next))
                taken.Add(next);
            isWriting = taken.Count > 0;
            return taken;
        }
    }

    private async Task WriteAsync(IReadOnlyList<Ended> together)
    {
        try
        {
            // Whoever waits for it may be told to end; what was delivered is to be stored all the same.
            await commits.CommitAsync(
                new()
                {
                    Tenant = together[0].Tenant,
                    At = time.GetUtcNow(),
                    Settled = [.. together.Select(one => one.Settlement)],
                    NotificationOutcomes = [.. together.SelectMany(one => one.Entries)],
                },
                CancellationToken.None);
            foreach (var one in together)
                one.Stored.SetResult();
        }
#pragma warning disable CA1031 // Whatever it is, it is told to who waits for it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (together is [var only])
            {
                only.Stored.SetException(fault);
                return;
            }

            // One whose lease was lost must not hold up the others.
            foreach (var one in together)
                await WriteAsync([one]);
        }
    }

    private sealed record Ended(string Tenant, MessageSettlement Settlement, IReadOnlyList<NotificationOutcome> Entries)
    {
        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
