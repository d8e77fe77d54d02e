using Microsoft.Playwright;

namespace Ticketing.UI.Browsers;

/// <summary>
/// Starts the browser that the tests look through: Chromium, or with <c>TICKETING_TEST_BROWSER=firefox</c> Debian's Firefox, to which
/// Playwright speaks WebDriver BiDi.
/// </summary>
internal static class TestedBrowser
{
    /// <summary>Whether it is Firefox.</summary>
    public static bool IsFirefox { get; } =
        string.Equals(Environment.GetEnvironmentVariable("TICKETING_TEST_BROWSER"), "firefox", StringComparison.OrdinalIgnoreCase);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => IsFirefox
        ? playwright.Firefox.LaunchAsync(new() { Channel = "moz-firefox", ExecutablePath = "/usr/bin/firefox-esr" })
        : playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments });
}
