using System.Diagnostics;

namespace Ticketing.Benchmarks.Scale;

/// <summary>The times of a contender's calls, in ticks of the stopwatch.</summary>
internal sealed class Sample
{
    private readonly List<long> times = [];

    public void Add(long ticks) => times.Add(ticks);

    public int Count => times.Count;

    /// <summary>Milliseconds that a share of the calls does not exceed.</summary>
    public double Percentile(double share)
    {
        if (times.Count == 0)
            return double.NaN;
        times.Sort();
        return times[Math.Min(times.Count - 1, (int)(share * times.Count))] * 1000.0 / Stopwatch.Frequency;
    }
}
