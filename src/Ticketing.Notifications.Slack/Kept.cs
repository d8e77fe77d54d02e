namespace Ticketing.Notifications.Slack;

/// <summary>What is kept for a while, and no more of it than there may be: the one kept longest makes place. Thread-safe.</summary>
internal sealed class Kept<TKey, TValue>(int most, TimeSpan lifetime, TimeProvider time)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, DateTimeOffset At)>> nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value, DateTimeOffset At)> inOrder = new();

    public TValue? Find(TKey key)
    {
        lock (gate)
        {
            return nodes.TryGetValue(key, out var node) && time.GetUtcNow() - node.Value.At < lifetime ? node.Value.Value : null;
        }
    }

    /// <summary>Keeps it from now on, also where it was kept before.</summary>
    public void Keep(TKey key, TValue value)
    {
        lock (gate)
        {
            Remove(key);
            if (nodes.Count >= most)
                Remove(inOrder.First!.Value.Key);
            nodes[key] = inOrder.AddLast((key, value, time.GetUtcNow()));
        }
    }

    public void Forget(TKey key)
    {
        lock (gate)
        {
            Remove(key);
        }
    }

    private void Remove(TKey key)
    {
        if (nodes.Remove(key, out var node))
            inOrder.Remove(node);
    }
}
