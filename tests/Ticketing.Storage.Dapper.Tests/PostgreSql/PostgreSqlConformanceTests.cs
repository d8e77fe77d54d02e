using Ticketing.Conformance;

namespace Ticketing.Storage.Dapper.Tests.PostgreSql;

/// <summary>One database for all cases: each brings a tenant of its own.</summary>
public sealed class PostgreSqlConformanceFixture : IAsyncLifetime
{
    private PostgreSqlStore? store;

    public StoreUnderTest UnderTest => store!.UnderTest;

    public async ValueTask InitializeAsync() => store = await PostgreSqlStore.NewAsync();

    public async ValueTask DisposeAsync()
    {
        if (store is not null)
            await store.DisposeAsync();
    }
}

public sealed class PostgreSqlConformanceTests(PostgreSqlConformanceFixture fixture) : IClassFixture<PostgreSqlConformanceFixture>
{
    public static TheoryData<string> Cases => [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Cases))]
    public async Task Conforms(string name)
    {
        await StoreConformance.Named(name).RunAsync(fixture.UnderTest, TestContext.Current.CancellationToken);
    }
}
