using Ticketing.Storage;

namespace Ticketing.Live;

/// <summary>What a stream tells. Immutable.</summary>
public abstract record LiveMessage
{
    private protected LiveMessage()
    {
    }

    /// <summary>From where a stream goes on that is opened anew after this; null when it is where it was.</summary>
    public EventPosition? Position { get; init; }
}
