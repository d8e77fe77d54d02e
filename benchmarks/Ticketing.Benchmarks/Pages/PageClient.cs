using System.Diagnostics;
using System.Globalization;
using Ticketing.Benchmarks.Http;

namespace Ticketing.Benchmarks.Pages;

/// <summary>
/// Asks for pages from a process of its own, so that the server's process spends its CPU time on the server alone: one caller, one
/// connection. It is told on its standard input whose token it carries, and then how many calls to make; it answers each number with the
/// bytes of those calls' bodies and the median of the microseconds until an answer was there.
/// </summary>
internal static class PageClient
{
    public static async Task RunAsync(Uri address, string path, TextReader orders, TextWriter answers, CancellationToken cancellationToken)
    {
        var token = await orders.ReadLineAsync(cancellationToken) ?? throw new EndOfStreamException("No token was told.");
        using var client = new RawClient(address, path, token);
        while (await orders.ReadLineAsync(cancellationToken) is { Length: > 0 } order)
        {
            var bytes = 0L;
            var times = new double[int.Parse(order, CultureInfo.InvariantCulture)];
            for (var call = 0; call < times.Length; call++)
            {
                var begun = Stopwatch.GetTimestamp();
                bytes += await client.SendAsync(cancellationToken);
                times[call] = Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
            }

            Array.Sort(times);
            await answers.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{bytes} {times[times.Length / 2]:0}").AsMemory(), cancellationToken);
            await answers.FlushAsync(cancellationToken);
        }
    }
}
