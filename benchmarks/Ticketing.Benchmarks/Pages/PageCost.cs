using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Ticketing.Benchmarks.Http;

namespace Ticketing.Benchmarks.Pages;

/// <summary>What the server spends on a page: of its own process, while another process asks.</summary>
/// <param name="Milliseconds">CPU time, the median of some rounds.</param>
/// <param name="Kilobytes">What it allocates.</param>
/// <param name="Html">Kilobytes of the answer.</param>
/// <param name="Answer">Milliseconds until it was there, the database's included: the median.</param>
internal sealed record PageCost(double Milliseconds, double Kilobytes, double Html, double Answer)
{
    private const int Rounds = 5;
    private const int MostRoundsBefore = 30;
    private const int FewMethods = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <param name="host">The help desk.</param>
    /// <param name="path">The page.</param>
    /// <param name="token">Who asks.</param>
    /// <param name="calls">How many calls a round has; three rounds before are not counted.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<PageCost> MeasureAsync(
        HelpDeskHost host, string path, string token, int calls, CancellationToken cancellationToken)
    {
        using var client = OwnProcess.Start("client", host.Address.ToString(), path);
        await client.StandardInput.WriteLineAsync(token.AsMemory(), cancellationToken);
        using var server = Process.GetCurrentProcess();
        var costs = new List<PageCost>();
        for (var before = 0; before < MostRoundsBefore; before++)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            await RoundAsync();
            // What was called often enough is compiled again a moment after the calls end.
            await Task.Delay(Pause, cancellationToken);
            if (before > 1 && JitInfo.GetCompiledMethodCount() - compiled < FewMethods)
                break;
        }

        for (var round = 0; round < Rounds; round++)
            costs.Add(await RoundAsync());
        client.StandardInput.Close();
        await client.WaitForExitAsync(cancellationToken);
        return costs.OrderBy(cost => cost.Milliseconds).ElementAt(Rounds / 2);

        async Task<PageCost> RoundAsync()
        {
            server.Refresh();
            var (cpu, allocated) = (server.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
            await client.StandardInput.WriteLineAsync(calls.ToString(CultureInfo.InvariantCulture).AsMemory(), cancellationToken);
            var told = (await client.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new EndOfStreamException(path)).Split(' ');
            var bytes = long.Parse(told[0], CultureInfo.InvariantCulture);
            server.Refresh();
            return new(
                (server.TotalProcessorTime - cpu).TotalMilliseconds / calls,
                (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / calls,
                bytes / 1024.0 / calls,
                long.Parse(told[1], CultureInfo.InvariantCulture) / 1000.0);
        }
    }
}
