using Ticketing.Storage;

namespace Ticketing.Live;

/// <summary>What a stream that goes on has missed.</summary>
/// <param name="Messages">What its reader is told of it; null when it is too much to be told one by one.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Missed(IReadOnlyList<LiveMessage>? Messages, EventPosition End)
{
    public static Missed TooMuch(EventPosition end) => new(null, end);
}
