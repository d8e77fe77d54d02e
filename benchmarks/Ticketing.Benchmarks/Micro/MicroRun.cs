using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Ticketing.Benchmarks.Micro;

/// <summary>Runs BenchmarkDotNet in this process: what it would build apart does not know where the packages' parts are.</summary>
internal static class MicroRun
{
    // A few seconds each: the bars are kept by far or not at all.
    private static readonly Job Measured = Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithIterationTime(TimeInterval.FromMilliseconds(200))
        .WithWarmupCount(5)
        .WithIterationCount(15)
        .AsDefault();

    public static async Task RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var readme = Array.IndexOf(args, "--readme") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(MicroRun).Assembly).Run(
            readme is null ? args : [.. args.Where(arg => arg != "--readme" && arg != readme)],
            DefaultConfig.Instance.AddJob(Measured));
        if (readme is not null)
            await ReadmePart.ReplaceAsync(readme, "micro", string.Join('\n', summaries.Select(Table)), cancellationToken);
    }

    private static string Table(Summary summary)
    {
        var text = new AccumulationLogger();
        MarkdownExporter.GitHub.ExportToLog(summary, text);
        return text.GetLog();
    }
}
