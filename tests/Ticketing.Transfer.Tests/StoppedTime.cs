namespace Ticketing.Transfer.Tests;

/// <summary>A clock that stands still unless it is set.</summary>
internal sealed class StoppedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
