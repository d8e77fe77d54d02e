[assembly: AssemblyFixture(typeof(Ticketing.UI.Hosting.PlainHost))]

namespace Ticketing.UI.Hosting;

/// <summary>
/// A host of somebody else's that changes nothing: one for all tests that leave it as it is, since to start one takes longer than most of
/// them.
/// </summary>
public sealed class PlainHost : IAsyncLifetime
{
    internal OtherHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await OtherHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
