using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Lists;

/// <summary>What a board consists of, and the hand that drags.</summary>
internal static class BoardPlaces
{
    public static async Task<(Desk Manager, long Id)> FileAsync(HelpDesk helpDesk, string title)
    {
        var manager = await Desk.OpenAsync(helpDesk, "manager2");
        return (manager, await manager.FileAsync(title));
    }

    public static ILocator Card(IPage page, long id) => page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"#{id}" });

    public static ILocator List(IPage page, string status) => page.GetByRole(AriaRole.List, new() { Name = status, Exact = true });

    public static async Task DragAsync(IPage page, ILocator card, ILocator list, bool isLegal = true)
    {
        await LiftableAsync(page);
        var (from, to) = (await MiddleAsync(card), await MiddleAsync(list));
        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 12 });
        // Where the pointer is the board looks some twenty times a second: who lets go before it has looked drops the card where it was.
        if (isLegal)
            await Assertions.Expect(list.Locator(".is-ghost")).ToHaveCountAsync(1);
        else
            await Assertions.Expect(list).ToHaveClassAsync(new Regex(@"\bis-closed\b"));
        await page.Mouse.UpAsync();
    }

    /// <summary>Moves the pointer once the page's script listens, and waits for what drags cards, which it loads then.</summary>
    public static async Task LiftableAsync(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.Mouse.MoveAsync(1, 1);
        await page.Mouse.MoveAsync(200, 200);
        await Assertions.Expect(page.Locator("body[data-drags]")).ToHaveCountAsync(1);
    }

    public static async Task<(float X, float Y)> MiddleAsync(ILocator locator)
    {
        var box = (await locator.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + 30);
    }
}
