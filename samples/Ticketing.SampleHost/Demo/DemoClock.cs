namespace Ticketing.SampleHost.Demo;

/// <summary>The clock of the demo's past: it stands at the moment of what happens next.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Sets it.</summary>
    public void MoveTo(DateTimeOffset moment) => now = moment;
}
