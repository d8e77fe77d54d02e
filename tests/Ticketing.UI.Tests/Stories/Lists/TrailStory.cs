using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Lists;

/// <summary>A manager goes through a list ticket by ticket, and finds the list as he left it.</summary>
public sealed class TrailStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task The_next_ticket_is_a_key_away_and_the_list_is_as_it_was_left()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var first = await manager.FileAsync("Zibblethorn cable one");
        var second = await manager.FileAsync("Zibblethorn cable two");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=zibblethorn+sort%3Aid");
        await page.Locator($"#row-{second} input").CheckAsync();

        await page.Locator($"#row-{first} .cell-title a").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Zibblethorn cable one" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Zibblethorn cable two" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Next ticket of the list" })).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Zibblethorn cable one" })).ToBeVisibleAsync();

        await page.GoBackAsync();
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator($"#row-{second} input")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator($"#row-{first} .cell-title a")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_screen_is_two_keys_away()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/dashboard");

        // On a busy machine more time may pass between the keys than the page waits for the second: they are pressed again then.
        var board = page.GetByRole(AriaRole.Region, new() { Name = "Board" });
        for (var times = 0; times < 5 && !await board.IsVisibleAsync(); times++)
        {
            await page.Keyboard.PressAsync("g");
            await page.Keyboard.PressAsync("b");
            await Task.WhenAny(board.WaitForAsync(new() { Timeout = 5000 }));
        }

        await Assertions.Expect(board).ToBeVisibleAsync();
    }
}
