using Ticketing.Conformance;

namespace Ticketing.Tests.Storage;

public sealed class ModelComparisonTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public Task Two_stores_in_memory_agree(int seed) =>
        ModelComparison.RunAsync(InMemory.New(), InMemory.New(), seed, steps: 150, TestContext.Current.CancellationToken);
}
