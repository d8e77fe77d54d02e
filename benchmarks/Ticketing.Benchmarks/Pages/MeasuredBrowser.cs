using Microsoft.Playwright;

namespace Ticketing.Benchmarks.Pages;

/// <summary>Chromium, signed in as somebody, on a machine and a line that are as slow as asked for.</summary>
internal sealed class MeasuredBrowser : IAsyncDisposable
{
    // The one without windows first: the other one paints by a processor that plays a graphics card.
    private static readonly string[] Places =
        ["/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly BrowserNewContextOptions options;

    private MeasuredBrowser(IPlaywright playwright, IBrowser browser, Uri address, string token)
    {
        (this.playwright, this.browser) = (playwright, browser);
        options = new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = 1440, Height = 900 },
            ExtraHTTPHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
        };
    }

    /// <returns>Null where there is no Chromium.</returns>
    public static async Task<MeasuredBrowser?> OpenAsync(Uri address, string token)
    {
        var path = Environment.GetEnvironmentVariable("TICKETING_TEST_CHROMIUM")
            ?? Array.Find(Places, File.Exists);
        if (path is null)
            return null;
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
        return new(playwright, browser, address, token);
    }

    /// <summary>A browser that has nothing yet.</summary>
    public Task<IBrowserContext> NewContextAsync() => browser.NewContextAsync(options);

    /// <summary>A line of 1.6 Mbit/s and 150 ms.</summary>
    public static async Task SlowLineAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 150,
            ["downloadThroughput"] = 1_600_000 / 8,
            ["uploadThroughput"] = 750_000 / 8,
        });
    }

    /// <summary>A processor so many times slower than this one.</summary>
    public static async Task SlowProcessorAsync(IPage page, int times)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = times });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
