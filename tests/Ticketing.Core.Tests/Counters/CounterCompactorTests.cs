using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Ticketing.Counters;
using Ticketing.Counters.Upkeep;
using Ticketing.Storage;

namespace Ticketing.Tests.Counters;

public sealed class CounterCompactorTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task It_folds_when_it_starts_and_after_a_commit()
    {
        var store = new Folding();
        using var compactor = New(store, TimeSpan.Zero);
        await compactor.StartAsync(CancellationToken.None);
        await store.FoldedAsync();

        compactor.OnCommitted("default");

        await store.FoldedAsync();
        await compactor.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Many_commits_are_not_made_to_wait_for_further_ones()
    {
        var store = new Folding();
        using var compactor = New(store, Long);
        await compactor.StartAsync(CancellationToken.None);
        await store.FoldedAsync();

        for (var commit = 0; commit < 500; commit++)
            compactor.OnCommitted("default");

        await store.FoldedAsync();
        await compactor.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_fault_does_not_end_it()
    {
        var store = new Folding { Faults = 1 };
        using var compactor = New(store, TimeSpan.Zero);
        await compactor.StartAsync(CancellationToken.None);

        await store.FoldedAsync();
        await store.FoldedAsync();

        await compactor.StopAsync(CancellationToken.None);
        Assert.True(compactor.ExecuteTask!.IsCompletedSuccessfully);
    }

    private static CounterCompactor New(ICounterUpkeep store, TimeSpan delay) =>
        new(new(store, TimeProvider.System), delay, TimeProvider.System, NullLogger.Instance);

    /// <summary>Only tells that it was asked to fold.</summary>
    private sealed class Folding : ICounterUpkeep
    {
        private readonly Channel<int> folded = Channel.CreateUnbounded<int>();

        public int Faults { get; set; }

        public async Task FoldedAsync() => await folded.Reader.ReadAsync(TestContext.Current.CancellationToken);

        public Task<int> CompactAsync(int limit, CancellationToken cancellationToken)
        {
            folded.Writer.TryWrite(limit);
            return Faults-- > 0 ? throw new InvalidOperationException("The database is away.") : Task.FromResult(0);
        }

        public Task<IReadOnlyList<CounterDifference>> VerifyAsync(string tenant, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<CounterDifference>> RebuildAsync(string tenant, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
