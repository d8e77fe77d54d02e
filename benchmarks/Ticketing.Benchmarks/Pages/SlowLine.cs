using System.Globalization;
using Microsoft.Playwright;

namespace Ticketing.Benchmarks.Pages;

/// <summary>How soon a page is there on a line of 1.6 Mbit/s and 150 ms, as Chromium tells: at the first visit, and with the assets kept.</summary>
internal static class SlowLine
{
    private const string FirstPaint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1";
    private const string Interactive = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd";
    private const string Moved = "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0)";
    private const string Requests = "1 + performance.getEntriesByType('resource').filter(one => one.transferSize > 0).length";

    public static async Task<string> OpenAsync(Uri address, string path, string token, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var chromium = Environment.GetEnvironmentVariable("TICKETING_TEST_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(chromium))
            return $"\nOn a slow line: not measured, there is no {chromium}.\n";
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        await using var context = await browser.NewContextAsync(new() { BaseURL = address.ToString(), ExtraHTTPHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" } });
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 150,
            ["downloadThroughput"] = 1_600_000 / 8,
            ["uploadThroughput"] = 750_000 / 8,
        });
        var first = await VisitAsync();
        var again = await VisitAsync();
        return $"\nThe list on a line of 1.6 Mbit/s and 150 ms: {first} at the first visit, {again} at the next.\n";

        async Task<string> VisitAsync()
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
            var (paint, interactive) = (await page.EvaluateAsync<double>(FirstPaint), await page.EvaluateAsync<double>(Interactive));
            var (moved, requests) = (await page.EvaluateAsync<double>(Moved) / 1024, await page.EvaluateAsync<int>(Requests));
            return string.Create(
                CultureInfo.InvariantCulture, $"first paint {paint:0} ms, interactive {interactive:0} ms, {moved:0} KB in {requests} requests");
        }
    }
}
