namespace Ticketing.Dispatch;

/// <summary>A claimed message or alarm, with who handles it.</summary>
/// <param name="channel">Its channel or kind.</param>
internal abstract class WorkItem(WorkChannel channel)
{
    /// <summary>Its channel or kind.</summary>
    public WorkChannel Channel => channel;

    /// <summary>What it is called in logs: no content.</summary>
    public abstract string Name { get; }

    /// <summary>Who gets it; null where the channel knows.</summary>
    public virtual string? Receiver => null;

    /// <summary>How often it was claimed.</summary>
    public abstract int Attempts { get; }

    /// <summary>When it was due.</summary>
    public abstract DateTimeOffset DueAt { get; }

    /// <summary>Does it.</summary>
    public abstract Task<Delivery> HandleAsync(CancellationToken cancellationToken);
}
