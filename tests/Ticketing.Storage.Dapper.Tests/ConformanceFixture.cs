using Ticketing.Conformance;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>One database for all cases: each brings a tenant of its own.</summary>
public abstract class ConformanceFixture : IAsyncLifetime
{
    private ITestedStore? store;

    public StoreUnderTest UnderTest => store!.UnderTest;

    public async ValueTask InitializeAsync() => store = await NewStoreAsync();

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
            await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<ITestedStore> NewStoreAsync();
}
