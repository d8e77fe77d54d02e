using Ticketing.Conformance;
using Ticketing.Testing;

namespace Ticketing.Tests.Storage;

public sealed class ModelComparisonTests
{
    /// <summary>
    /// The comparison itself holds. What it compares are the stores on databases (with the tests of those), which are where it finds
    /// faults: here a few steps do, and many in the deep run.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public Task Two_stores_in_memory_agree(int seed) =>
        ModelComparison.RunAsync(
            InMemory.New(), InMemory.New(), seed, PropertyCases.AreDeep ? 150 : 30, TestContext.Current.CancellationToken);
}
