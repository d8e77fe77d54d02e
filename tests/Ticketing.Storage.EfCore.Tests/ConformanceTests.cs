using Microsoft.Extensions.DependencyInjection;
using Ticketing.Conformance;
using Ticketing.Search.Analysis;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>
/// A store in a context of the host's, in tables of other names: one database for all cases, each of which brings a tenant of its own.
/// </summary>
public abstract class ConformanceFixture(string kind) : IAsyncLifetime
{
    private StoreOn? store;

    public StoreUnderTest UnderTest => store!.UnderTest;

    public async ValueTask InitializeAsync() => store = await StoreOn.HostedAsync(kind, Host.Ways["tables of other names"]);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (store is not null)
            await store.DisposeAsync();
    }
}

/// <summary>
/// The store in a host's context, in tables of other names than the statements are written with, of which the database has none. With a
/// context of its own it is tried beside the others, in Ticketing.Storage.Tests.
/// </summary>
public abstract class ConformanceTests(ConformanceFixture fixture)
{
    public static TheoryData<string> Cases => [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Cases))]
    public Task Conforms(string name) => StoreConformance.Named(name).RunAsync(fixture.UnderTest, TestContext.Current.CancellationToken);

    private static bool IsDeep => Environment.GetEnvironmentVariable("TICKETING_DEEP_TESTS") == "1";

    [Theory, InlineData(1), InlineData(2)]
    public Task Agrees_with_the_store_in_memory_over_a_random_history(int seed)
    {
        var services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore()).BuildServiceProvider();
        var model = StoreUnderTest.From(services, services.GetRequiredService<Analyzer>().Terms);
        return ModelComparison.RunAsync(model, fixture.UnderTest, seed, steps: IsDeep ? 60 : 40, TestContext.Current.CancellationToken);
    }
}

public sealed class SqliteInHostFixture() : ConformanceFixture("sqlite");

public sealed class SqliteInHostConformanceTests(SqliteInHostFixture fixture)
    : ConformanceTests(fixture), IClassFixture<SqliteInHostFixture>;

public sealed class PostgreSqlInHostFixture() : ConformanceFixture("postgresql");

public sealed class PostgreSqlInHostConformanceTests(PostgreSqlInHostFixture fixture)
    : ConformanceTests(fixture), IClassFixture<PostgreSqlInHostFixture>;
