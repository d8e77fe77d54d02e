namespace Ticketing.Benchmarks.Generator;

/// <summary>SplitMix64: the same numbers on every machine and runtime, which System.Random does not promise. Not thread-safe.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state = seed;

    /// <summary>Numbers of their own for one thing among many, so that each can be made without those before it.</summary>
    public static SeededRandom For(ulong seed, long index) => new(Mix(seed + (Golden * (ulong)index)));

    /// <summary>0 or more and below the bound.</summary>
    public int Next(int below) => (int)Math.BigMul(NextBits(), (ulong)below, out _);

    /// <summary>0 or more and below 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in so many of all cases.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>A waiting time with a mean.</summary>
    public TimeSpan Wait(TimeSpan mean) => mean * -Math.Log(1 - NextDouble());

    private ulong NextBits() => Mix(state += Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
