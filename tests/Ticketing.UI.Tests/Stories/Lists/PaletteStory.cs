using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Lists;

/// <summary>An agent jumps to a ticket from wherever he is.</summary>
public sealed class PaletteStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_ticket_is_found_by_a_word_and_by_its_number()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var id = await manager.FileAsync("Yaxleforth charger lost");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/board?project=support&q=yaxleforth");

        await page.Keyboard.PressAsync("Control+k");
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Search…" });
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.AssertAccessibleAsync();
        await page.Keyboard.TypeAsync("yaxlef");
        await Assertions.Expect(
            page.GetByRole(AriaRole.Option, new() { Name = $"#{id} Yaxleforth charger lost" })).ToHaveAttributeAsync("aria-selected",
            "true");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(field).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Search…" }).ClickAsync();
        await page.Keyboard.TypeAsync($"{id}");
        await Assertions.Expect(
            page.GetByRole(AriaRole.Option, new() { Name = $"#{id} Yaxleforth charger lost" })).ToHaveAttributeAsync("aria-selected",
            "true");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/tickets/{id}$"));
    }

    [Theory]
    [InlineData("Escape")]
    [InlineData("Control+k")]
    public async Task It_is_closed_by_keyboard_and_focus_comes_back(string key)
    {
        await using var window = await helpDesk.OpenAsync("agent1");
        var page = window.Page;
        await window.GoAsync("/list?q=sort%3Aid");
        await page.Keyboard.PressAsync("j");
        var row = page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First;
        await Assertions.Expect(row).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Control+k");
        var palette = page.GetByRole(AriaRole.Dialog, new() { Name = "Search…" });
        await Assertions.Expect(palette.GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("main :focus")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync(key);

        await Assertions.Expect(palette).ToHaveCountAsync(0);
        await Assertions.Expect(row).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_shortcuts_are_shown_and_focus_comes_back()
    {
        await using var window = await helpDesk.OpenAsync("agent1");
        var page = window.Page;
        await window.GoAsync("/list?q=sort%3Aid");
        await page.Keyboard.PressAsync("j");
        var row = page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First;
        await Assertions.Expect(row).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Shift+?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(row).ToBeFocusedAsync();
    }
}
