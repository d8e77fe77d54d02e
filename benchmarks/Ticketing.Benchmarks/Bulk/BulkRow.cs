using System.Diagnostics;
using System.Globalization;

namespace Ticketing.Benchmarks.Bulk;

/// <summary>A line of what was measured.</summary>
internal sealed class BulkRow
{
    private readonly string name;
    private readonly long began;
    private readonly TimeSpan cpu;

    private BulkRow(string name)
    {
        this.name = name;
        GC.Collect();
        cpu = Cpu();
        began = Stopwatch.GetTimestamp();
    }

    /// <summary>Begins to measure.</summary>
    public static BulkRow Begin(string name) => new(name);

    /// <summary>Says what it came to.</summary>
    public void End(long count, string unit, string more)
    {
        var took = Stopwatch.GetElapsedTime(began);
        var used = Cpu() - cpu;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-40} {count,9} {unit} in {took.TotalSeconds,7:0.00} s: {count / took.TotalSeconds,9:0} a second, " +
            $"{used.TotalMicroseconds / Math.Max(1, count),7:0.0} µs of this process's CPU each; {more}"));
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
