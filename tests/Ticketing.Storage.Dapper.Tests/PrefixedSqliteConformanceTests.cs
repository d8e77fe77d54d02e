using Ticketing.Conformance;

namespace Ticketing.Storage.Dapper.Tests;

public sealed class PrefixedSqliteConformanceFixture : ConformanceFixture
{
    private protected override async Task<ITestedStore> NewStoreAsync() => await SqliteStore.NewAsync(options => options.TablePrefix = "it2_desk_");
}

public sealed class PrefixedSqliteConformanceTests(PrefixedSqliteConformanceFixture fixture) : IClassFixture<PrefixedSqliteConformanceFixture>
{
    public static TheoryData<string> Cases => [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Cases))]
    public Task Conforms(string name) => StoreConformance.Named(name).RunAsync(fixture.UnderTest, TestContext.Current.CancellationToken);
}
