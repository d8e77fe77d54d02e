using System.Diagnostics;
using Ticketing.Benchmarks.Generator;

namespace Ticketing.Benchmarks.Scale;

/// <summary>Measures the two of a contest in one run: turn by turn, in an order that chance decides, after the same warm-up.</summary>
internal sealed class ContestRunner(RunLength length)
{
    private const int Callers = 8;

    private readonly SeededRandom random = new(8);

    public async Task<(Figures Store, Figures? Floor)> RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        await contest.CheckAsync(cancellationToken);
        var turns = new Turns(contest.Calls);
        Contender[] both = contest.Floor is null ? [contest.Store] : [contest.Store, contest.Floor];
        Sample[] samples = [.. both.Select(_ => new Sample())];
        await InTurnAsync(contest, both, null, turns, length.WarmUp, cancellationToken);
        await InTurnAsync(contest, both, samples, turns, length.Calls, cancellationToken);
        var bytes = new long[both.Length];
        var alone = new double[both.Length];
        var together = new double[both.Length];
        for (var i = 0; i < both.Length; i++)
            bytes[i] = await AllocatedAsync(both[i], turns, cancellationToken);
        for (var round = 0; round < length.Rounds; round++)
        {
            for (var i = 0; i < both.Length; i++)
            {
                alone[i] += await PerSecondAsync(both[i], 1, turns, cancellationToken) / length.Rounds;
                together[i] += await PerSecondAsync(both[i], Callers, turns, cancellationToken) / length.Rounds;
            }
        }

        var figures = samples.Select((sample, i) => new Figures(
            sample.Percentile(0.5), sample.Percentile(0.95), sample.Percentile(0.99), bytes[i], alone[i], together[i])).ToList();
        return (figures[0], figures.ElementAtOrDefault(1));
    }

    private async Task InTurnAsync(
        Contest contest, Contender[] both, Sample[]? samples, Turns turns, RunLength.Stretch stretch, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        for (var call = 0; call < stretch.Calls && Stopwatch.GetElapsedTime(began) < stretch.Longest; call += contest.Block)
        {
            var first = both.Length > 1 ? random.Next(2) : 0;
            for (var i = 0; i < both.Length; i++)
            {
                var which = (first + i) % both.Length;
                for (var block = 0; block < contest.Block; block++)
                {
                    if (!turns.TryNext(out var turn))
                        return;
                    var before = Stopwatch.GetTimestamp();
                    await both[which].Run(turn, cancellationToken);
                    var ticks = Stopwatch.GetTimestamp() - before;
                    // What begins a block of writes has to read again what the other one wrote.
                    if (contest.Block == 1 || block > 0)
                        samples?[which].Add(ticks);
                }
            }
        }
    }

    private static async Task<long> AllocatedAsync(Contender contender, Turns turns, CancellationToken cancellationToken)
    {
        const int Calls = 50;
        var done = 0;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (; done < Calls && turns.TryNext(out var turn); done++)
            await contender.Run(turn, cancellationToken);
        return done == 0 ? 0 : (GC.GetTotalAllocatedBytes(precise: true) - before) / done;
    }

    private async Task<double> PerSecondAsync(Contender contender, int callers, Turns turns, CancellationToken cancellationToken)
    {
        var done = 0;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(
            async () =>
            {
                while (Stopwatch.GetElapsedTime(began) < length.Throughput && turns.TryNext(out var turn))
                {
                    await contender.Run(turn, cancellationToken);
                    Interlocked.Increment(ref done);
                }
            },
            cancellationToken)));
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    // Hands out the numbers of calls; each once.
    private sealed class Turns(int? most)
    {
        private int next = -1;

        public bool TryNext(out int turn)
        {
            turn = Interlocked.Increment(ref next);
            return most is null || turn < most;
        }
    }
}
