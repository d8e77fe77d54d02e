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
    public Task Conforms(string name) => StoreConformance.Named(name).RunAsync(fixture.UnderTest, TestContext.Current.CancellationToken);
}
