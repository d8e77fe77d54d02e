using Microsoft.Extensions.DependencyInjection;
using Ticketing.Conformance;
using Ticketing.Search.Analysis;

namespace Ticketing.Storage.Dapper.Tests;

public sealed class SqliteConformanceFixture : ConformanceFixture
{
    private protected override async Task<ITestedStore> NewStoreAsync() => await SqliteStore.NewAsync();
}

public sealed class SqliteConformanceTests(SqliteConformanceFixture fixture) : IClassFixture<SqliteConformanceFixture>
{
    public static TheoryData<string> Cases => [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Cases))]
    public Task Conforms(string name) => StoreConformance.Named(name).RunAsync(fixture.UnderTest, TestContext.Current.CancellationToken);

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public Task Agrees_with_the_store_in_memory_over_a_random_history(int seed)
    {
        var services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore()).BuildServiceProvider();
        var model = StoreUnderTest.From(services, services.GetRequiredService<Analyzer>().Terms);
        return ModelComparison.RunAsync(model, fixture.UnderTest, seed, steps: 150, TestContext.Current.CancellationToken);
    }
}
