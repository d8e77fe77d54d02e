namespace Ticketing.UI.Browsers;

/// <summary>Finds the browser of the machine: <c>TICKETING_TEST_CHROMIUM</c>, else Debian's.</summary>
internal static class Chromium
{
    public static string Find()
    {
        string?[] places = [Environment.GetEnvironmentVariable("TICKETING_TEST_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        return places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("These tests need Chromium: apt-get install chromium, or name one in TICKETING_TEST_CHROMIUM.");
    }
}
