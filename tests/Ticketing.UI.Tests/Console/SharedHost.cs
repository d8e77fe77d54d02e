namespace Ticketing.UI.Console;

/// <summary>A host for all tests of a class, of which each works on a ticket of its own.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    internal SmallHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await SmallHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
