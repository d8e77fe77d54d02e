namespace Ticketing.SampleHost.Tests;

/// <summary>A host with the demo, for the tests that change nothing another one counts on.</summary>
public sealed class DemoHelpDesk : IDisposable
{
    internal RunningHost Host { get; } = new("Development");

    public void Dispose() => Host.Dispose();
}
