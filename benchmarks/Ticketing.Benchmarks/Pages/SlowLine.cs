using System.Globalization;
using Microsoft.Playwright;

namespace Ticketing.Benchmarks.Pages;

/// <summary>
/// How soon a page is there on a line of 1.6 Mbit/s and 150 ms, as Chromium tells: at the first visit, and with the assets kept.
/// </summary>
internal static class SlowLine
{
    private const int Visits = 9;

    // A page may be loaded before it is painted.
    private const string FirstPaint = """
        new Promise(found =>
            new PerformanceObserver(list => found(list.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true }))
        """;
    private const string Interactive = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd";
    private const string Moved =
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]" +
        ".reduce((sum, one) => sum + one.transferSize, 0)";
    private const string Requests = "1 + performance.getEntriesByType('resource').filter(one => one.transferSize > 0).length";

    public static async Task<string> OpenAsync(Uri address, string path, string token, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var chromium = await MeasuredBrowser.OpenAsync(address, token);
        if (chromium is null)
            return "On a slow line: not measured, there is no Chromium.\n";
        var (first, again) = (new List<Visit>(), new List<Visit>());
        for (var visit = 0; visit < Visits; visit++)
        {
            // A browser that has nothing yet, each time.
            await using var context = await chromium.NewContextAsync();
            var page = await context.NewPageAsync();
            await MeasuredBrowser.SlowLineAsync(page);
            first.Add(await VisitAsync(page, path));
            again.Add(await VisitAsync(page, path));
        }

        return $"The list on a line of 1.6 Mbit/s and 150 ms, the median of {Visits} visits (least to most): {Tell(first)} at the first " +
            $"visit; {Tell(again)} at the next.\n";
    }

    private static async Task<Visit> VisitAsync(IPage page, string path)
    {
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        return new(
            await page.EvaluateAsync<double>(FirstPaint), await page.EvaluateAsync<double>(Interactive),
            await page.EvaluateAsync<double>(Moved) / 1024, await page.EvaluateAsync<int>(Requests));
    }

    private static string Tell(List<Visit> visits) => string.Create(
        CultureInfo.InvariantCulture,
        $"first paint {Middle(visit => visit.Paint, visits)} ms, interactive {Middle(visit => visit.Interactive, visits)} ms, " +
        $"{visits[0].Kilobytes:0} KB in {visits[0].Requests} requests");

    private static string Middle(Func<Visit, double> of, List<Visit> visits)
    {
        var sorted = visits.Select(of).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:0} ({sorted[0]:0} to {sorted[^1]:0})");
    }

    private readonly record struct Visit(double Paint, double Interactive, double Kilobytes, int Requests);
}
