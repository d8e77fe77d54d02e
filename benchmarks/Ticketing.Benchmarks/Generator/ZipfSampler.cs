namespace Ticketing.Benchmarks.Generator;

/// <summary>
/// Ranks as words of a language come: the second half as often as the first, the third a third. Vose's alias method. Thread-safe.
/// </summary>
internal sealed class ZipfSampler
{
    private readonly double[] keep;
    private readonly int[] other;

    public ZipfSampler(int count, double exponent = 1)
    {
        var weights = Enumerable.Range(1, count).Select(rank => 1 / Math.Pow(rank, exponent)).ToArray();
        var scale = count / weights.Sum();
        keep = [.. weights.Select(weight => weight * scale)];
        other = [.. Enumerable.Range(0, count)];
        var light = new Stack<int>(Enumerable.Range(0, count).Where(rank => keep[rank] < 1));
        var heavy = new Stack<int>(Enumerable.Range(0, count).Where(rank => keep[rank] >= 1));
        while (light.Count > 0 && heavy.Count > 0)
        {
            var (small, large) = (light.Pop(), heavy.Pop());
            other[small] = large;
            keep[large] -= 1 - keep[small];
            (keep[large] < 1 ? light : heavy).Push(large);
        }
    }

    /// <summary>A rank, from 0.</summary>
    public int Next(SeededRandom random)
    {
        var rank = random.Next(keep.Length);
        return random.NextDouble() < keep[rank] ? rank : other[rank];
    }
}
