using Microsoft.Playwright;

namespace Ticketing.UI.Browsers;

/// <summary>Waits for what the host does by itself, after the request that led to it.</summary>
internal static class Waiting
{
    private const int Most = 60;

    // A page that changes by itself shows it meanwhile; and whoever reloads without a break keeps the host from what he waits for.
    private const float Between = 500;

    /// <summary>Loads the page anew until something is on it: not every page changes by itself.</summary>
    public static async Task ReloadUntilAsync(this IPage page, ILocator there)
    {
        for (var time = 0; time < Most && !await IsThereAsync(there); time++)
            await page.ReloadAsync();
        await Assertions.Expect(there.First).ToBeVisibleAsync();
    }

    private static async Task<bool> IsThereAsync(ILocator there)
    {
        try
        {
            await there.First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Between });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
