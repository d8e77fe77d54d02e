using Ticketing.Conformance;

namespace Ticketing.Storage.Dapper.Tests;

// Nothing in the database has the default prefix, and the chosen one ends with it: a name that is not given a prefix, or twice, is not there.
public sealed class PrefixedSqliteConformanceFixture : ConformanceFixture
{
    private protected override async Task<ITestedStore> NewStoreAsync() => await SqliteStore.NewAsync(options => options.TablePrefix = "it2_ticketing_");
}

public sealed class PrefixedSqliteConformanceTests(PrefixedSqliteConformanceFixture fixture) : IClassFixture<PrefixedSqliteConformanceFixture>
{
    public static TheoryData<string> Cases => [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Cases))]
    public Task Conforms(string name) => StoreConformance.Named(name).RunAsync(fixture.UnderTest, TestContext.Current.CancellationToken);
}
