namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>The system's clock, and what was added to it.</summary>
internal sealed class LaterClock : TimeProvider
{
    public TimeSpan Later { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later;
}
