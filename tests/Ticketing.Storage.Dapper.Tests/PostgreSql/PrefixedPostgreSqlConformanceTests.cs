using Ticketing.Conformance;

namespace Ticketing.Storage.Dapper.Tests.PostgreSql;

// Nothing in the database has the default prefix, and the chosen one ends with it: a name that is not given a prefix, or twice, is not there.
public sealed class PrefixedPostgreSqlConformanceFixture : ConformanceFixture
{
    private protected override async Task<ITestedStore> NewStoreAsync()
    {
        var store = await PostgreSqlStore.WithoutTablesAsync(options =>
        {
            options.Schema = "Support";
            options.TablePrefix = "it2_ticketing_";
        });
        await store.Installer.InstallAsync(CancellationToken.None);
        return store;
    }
}

public sealed class PrefixedPostgreSqlConformanceTests(PrefixedPostgreSqlConformanceFixture fixture) : IClassFixture<PrefixedPostgreSqlConformanceFixture>
{
    public static TheoryData<string> Cases => [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Cases))]
    public Task Conforms(string name) => StoreConformance.Named(name).RunAsync(fixture.UnderTest, TestContext.Current.CancellationToken);
}
