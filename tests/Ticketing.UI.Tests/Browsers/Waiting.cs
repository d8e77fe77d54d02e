using Microsoft.Playwright;

namespace Ticketing.UI.Browsers;

/// <summary>Waits for what the host does by itself, after the request that led to it.</summary>
internal static class Waiting
{
    private const int Most = 300;

    /// <summary>Loads the page anew until something is on it: pages do not change by themselves.</summary>
    public static async Task ReloadUntilAsync(this IPage page, ILocator there)
    {
        for (var time = 0; time < Most && await there.CountAsync() == 0; time++)
            await page.ReloadAsync();
        await Assertions.Expect(there.First).ToBeVisibleAsync();
    }
}
