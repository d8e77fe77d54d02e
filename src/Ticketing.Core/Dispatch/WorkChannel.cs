namespace Ticketing.Dispatch;

/// <summary>A channel or a kind of alarms that has a handler here.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Concurrency">How many are done at once.</param>
/// <param name="ReceiverConcurrency">How many of them for one receiver.</param>
/// <param name="Timeout">How long one may take.</param>
internal sealed record WorkChannel(string Name, int Concurrency, int ReceiverConcurrency, TimeSpan Timeout)
{
    /// <summary>How long one is this host's at first.</summary>
    public TimeSpan Lease { get; init; } = WorkLimits.Lease;

    /// <summary>How old a lease gets before it is renewed: there are more chances than one before it ends.</summary>
    public TimeSpan RenewAfter => Lease / 4;

    private const int MostAtOnce = 1000;

    /// <summary>The channels of handlers, by name.</summary>
    /// <exception cref="InvalidOperationException">Two have one name, or one says what cannot be.</exception>
    public static IReadOnlyDictionary<string, T> ByName<T>(IEnumerable<T> handlers, Func<T, WorkChannel> channel)
        where T : notnull
    {
        var all = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var handler in handlers)
        {
            var one = channel(handler);
            if (one.Concurrency is < 1 or > MostAtOnce || one.ReceiverConcurrency < 1 || one.Timeout <= TimeSpan.Zero
                || one.Lease <= TimeSpan.Zero)
                throw new InvalidOperationException($"{handler.GetType().Name} must do 1 to {MostAtOnce} at once, in more than no time.");
            if (!all.TryAdd(one.Name, handler))
            {
                throw new InvalidOperationException(
                    $"Two handlers are registered for '{one.Name}': {all[one.Name].GetType().Name} and {handler.GetType().Name}.");
            }
        }

        return all;
    }
}
