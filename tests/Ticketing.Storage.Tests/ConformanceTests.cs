using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Conformance;

namespace Ticketing.Storage.Tests;

/// <summary>
/// One store of each kind for all cases: each brings a tenant of its own. Those of Dapper are in tables of other names (and in a schema),
/// those of EF Core in tables of the usual ones. Nothing beside the other names has the usual ones, and theirs end as those begin: a name
/// that is not given the prefix, or twice, is not there.
/// </summary>
public sealed class EveryStore : IAsyncLifetime
{
    private readonly ConcurrentDictionary<StoreKind, Lazy<Task<OpenStore>>> stores = new();

    public async Task<StoreUnderTest> OfAsync(StoreKind kind) =>
        (await stores.GetOrAdd(kind, one => new(() => OpenAsync(one))).Value).UnderTest;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores.Values)
            await (await store.Value).DisposeAsync();
    }

    private static Task<OpenStore> OpenAsync(StoreKind kind) => kind is StoreKind.DapperSqlite or StoreKind.DapperPostgreSql
        ? OpenStore.OpenPrefixedAsync(kind, "it2_ticketing_")
        : OpenStore.OpenNewAsync(kind);
}

public sealed class ConformanceTests(EveryStore every) : IClassFixture<EveryStore>
{
    // The store in memory is tried with the tests of Core, which has it.
    private static readonly StoreKind[] Tried = [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    public static MatrixTheoryData<StoreKind, string> Cases => new(Tried, StoreConformance.Cases.Select(one => one.Name));

    [Theory, MemberData(nameof(Cases))]
    public async Task Conforms(StoreKind kind, string name) =>
        await StoreConformance.Named(name).RunAsync(await every.OfAsync(kind), TestContext.Current.CancellationToken);

    [Fact]
    public void No_store_and_no_case_is_missing()
    {
        // Every method of the kit that makes cases is asked; the list that stores are tried with must have all of them.
        var written = typeof(StoreConformance).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.Name == "All" && typeof(IEnumerable<ConformanceCase>).IsAssignableFrom(property.PropertyType))
            .SelectMany(property => (IEnumerable<ConformanceCase>)property.GetValue(null)!)
            .Select(one => one.Name)
            .ToList();
        var tried = Cases.Select(row => row.Data).ToHashSet();

        Assert.NotEmpty(written);
        foreach (var kind in Tried)
            Assert.All(written, name => Assert.Contains((kind, name), tried));
        Assert.Equal(written.Count * Tried.Length, tried.Count);
    }

    // A package of a store that nobody tries would be one that is not in the list above.
    [Fact]
    public void Every_way_to_choose_a_store_is_tried()
    {
        var ways = Directory.GetFiles(AppContext.BaseDirectory, "Ticketing.*.dll")
            .Select(Assembly.LoadFrom)
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.IsAbstract && type.IsSealed && type.Namespace == "Microsoft.Extensions.DependencyInjection")
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(TicketingBuilder))
            .Where(method => method.Name.StartsWith("Use", StringComparison.Ordinal))
            .Select(method => method.Name)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(["UseDapper", "UseEfCore", "UseInMemoryStore"], ways);
    }
}
