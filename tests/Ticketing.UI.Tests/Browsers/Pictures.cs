using Microsoft.Playwright;

namespace Ticketing.UI.Browsers;

/// <summary>Pictures of pages in the midst of a story, for people to look at.</summary>
internal static class Pictures
{
    /// <summary>Keeps a picture of all that the page shows, where <c>TICKETING_SCREENSHOTS</c> names a folder.</summary>
    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TICKETING_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
