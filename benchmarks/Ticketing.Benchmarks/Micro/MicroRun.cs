using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Ticketing.Benchmarks.Micro;

/// <summary>Runs BenchmarkDotNet in this process: what it would build apart does not know where the packages' parts are.</summary>
internal static class MicroRun
{
    public static void Run(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(MicroRun).Assembly).Run(
        args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).AsDefault()));
}
