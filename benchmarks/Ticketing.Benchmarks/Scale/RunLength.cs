namespace Ticketing.Benchmarks.Scale;

/// <summary>How long each contest is measured.</summary>
internal sealed record RunLength(RunLength.Stretch WarmUp, RunLength.Stretch Calls, TimeSpan Throughput, int Rounds)
{
    /// <summary>For figures.</summary>
    public static readonly RunLength Full = new(
        new(300, TimeSpan.FromSeconds(3)), new(1500, TimeSpan.FromSeconds(6)), TimeSpan.FromSeconds(0.5), 2);

    /// <summary>For a look.</summary>
    public static readonly RunLength Quick = new(
        new(30, TimeSpan.FromSeconds(1)), new(150, TimeSpan.FromSeconds(1)), TimeSpan.FromSeconds(0.2), 1);

    /// <summary>So many calls of each, or as many as fit into a time for both.</summary>
    internal sealed record Stretch(int Calls, TimeSpan Longest);
}
