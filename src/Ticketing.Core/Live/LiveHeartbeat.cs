namespace Ticketing.Live;

/// <summary>Nothing happened; the stream is there.</summary>
public sealed record LiveHeartbeat : LiveMessage
{
    internal static readonly LiveHeartbeat Beat = new();
}
