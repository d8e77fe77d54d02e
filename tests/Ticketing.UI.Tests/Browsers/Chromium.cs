namespace Ticketing.UI.Browsers;

/// <summary>
/// Finds the browser of the machine, <c>TICKETING_TEST_CHROMIUM</c>, else Debian's; and says how it starts. The one without windows comes
/// first: the same engine, at nine tenths of the cost.
/// </summary>
internal static class Chromium
{
    /// <summary>What it starts with besides what Playwright says.</summary>
    public static readonly IReadOnlyList<string> Arguments =
    [
        "--no-sandbox",
        "--disable-dev-shm-usage",

        // Replaces what Playwright switches off: of that, what could touch a test. The last two load pages of the browser's own for each
        // window, in processes of their own.
        "--disable-features=HttpsUpgrades,PaintHolding,Translate,OptimizationHints,MediaRouter,DestroyProfileOnBrowserClose," +
            "AvoidUnnecessaryBeforeUnloadCheckSync,WebUIOmniboxPopup,WebUIOmniboxAimPopup",
    ];

    public static string Find()
    {
        string?[] places =
        [
            Environment.GetEnvironmentVariable("TICKETING_TEST_CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
            "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        ];
        return places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            "These tests need Chromium: apt-get install chromium-headless-shell, or name one in TICKETING_TEST_CHROMIUM.");
    }
}
