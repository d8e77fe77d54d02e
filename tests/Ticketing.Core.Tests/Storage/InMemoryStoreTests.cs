using Ticketing.Conformance;

namespace Ticketing.Tests.Storage;

public sealed class InMemoryStoreTests
{
    // One for all cases, as a database would be: what they share by mistake shows.
    private static readonly StoreUnderTest Shared = InMemory.New();

    public static TheoryData<string> Cases => [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Cases))]
    public Task The_store_in_memory_conforms(string name) =>
        StoreConformance.Named(name).RunAsync(Shared, TestContext.Current.CancellationToken);
}
