using Microsoft.Extensions.DependencyInjection;
using Ticketing.Conformance;
using Ticketing.Search.Analysis;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>One database for all cases: each brings a tenant of its own.</summary>
public abstract class ConformanceFixture(string kind, bool hosted) : IAsyncLifetime
{
    private StoreOn? store;

    public StoreUnderTest UnderTest => store!.UnderTest;

    public async ValueTask InitializeAsync() => store = await StoreOn.NewAsync(kind, hosted);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (store is not null)
            await store.DisposeAsync();
    }
}

public abstract class ConformanceTests(ConformanceFixture fixture)
{
    public static TheoryData<string> Cases => [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Cases))]
    public async Task Conforms(string name)
    {
        try
        {
            await StoreConformance.Named(name).RunAsync(fixture.UnderTest, TestContext.Current.CancellationToken);
        }
        catch (NotSupportedException noText) when (noText.Message.Contains("text index", StringComparison.Ordinal))
        {
            Assert.Skip("Free text has no index on PostgreSQL yet.");
        }
    }
}

public abstract class ModelComparisonTests(ConformanceFixture fixture) : ConformanceTests(fixture)
{
    private readonly ConformanceFixture fixture = fixture;

    [Theory, InlineData(1), InlineData(2)]
    public Task Agrees_with_the_store_in_memory_over_a_random_history(int seed)
    {
        var services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore()).BuildServiceProvider();
        var model = StoreUnderTest.From(services, services.GetRequiredService<Analyzer>().Terms);
        return ModelComparison.RunAsync(model, fixture.UnderTest, seed, steps: 100, TestContext.Current.CancellationToken);
    }
}

public sealed class SqliteFixture() : ConformanceFixture("sqlite", hosted: false);

public sealed class SqliteConformanceTests(SqliteFixture fixture) : ModelComparisonTests(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteInHostFixture() : ConformanceFixture("sqlite", hosted: true);

public sealed class SqliteInHostConformanceTests(SqliteInHostFixture fixture) : ModelComparisonTests(fixture), IClassFixture<SqliteInHostFixture>;

public sealed class PostgreSqlFixture() : ConformanceFixture("postgresql", hosted: false);

public sealed class PostgreSqlConformanceTests(PostgreSqlFixture fixture) : ConformanceTests(fixture), IClassFixture<PostgreSqlFixture>;

public sealed class PostgreSqlInHostFixture() : ConformanceFixture("postgresql", hosted: true);

public sealed class PostgreSqlInHostConformanceTests(PostgreSqlInHostFixture fixture) : ConformanceTests(fixture), IClassFixture<PostgreSqlInHostFixture>;
