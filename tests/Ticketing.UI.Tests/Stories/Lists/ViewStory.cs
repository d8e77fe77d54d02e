using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories.Lists;

/// <summary>Somebody saves what he looks at, has it in his sidebar with a count that follows, and puts it where he likes.</summary>
public sealed class ViewStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_list_is_saved_in_a_dialog_and_its_count_follows_what_happens()
    {
        using var other = await Desk.OpenAsync(helpDesk, "manager2");
        await other.FileAsync("Snorkelwacker one");
        await using var window = await helpDesk.OpenAsync("manager3");
        var page = window.Page;
        await window.GoAsync("/list?q=is%3Aopen%20snorkelwacker");
        await page.GetByRole(AriaRole.Link, new() { Name = "Save as view" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Save as view" });
        await dialog.GetByLabel("Name").FillAsync("Snorkels");
        await page.AssertAccessibleAsync();
        var opened = page.WaitForResponseAsync(answer => answer.Url.Contains("/events", StringComparison.Ordinal));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Snorkels" })).ToBeVisibleAsync();
        var entry = page.Locator(".nav-views li").Filter(new() { HasText = "Snorkels" });
        await Expect(entry).ToContainTextAsync("In this view: 1");
        await opened;
        await other.FileAsync("Snorkelwacker two");
        await Expect(entry).ToContainTextAsync("In this view: 2");

        await page.GetByRole(AriaRole.Link, new() { Name = "Settings of the view" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.GetByText("The view is deleted.")).ToBeVisibleAsync();
        await Expect(entry).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Pinned_views_are_dragged_and_moved_by_key_and_the_palette_opens_them()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        foreach (var name in (string[])["Ploverdale", "Quonset", "Rumbledethump"])
        {
            await window.GoAsync($"/views/new?layout=list&query=is%3Aopen%20{name}");
            await page.GetByLabel("Name").FillAsync(name);
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
        }

        // Keys mean something once the scripts of the page that came last are there.
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("v");
        var names = page.Locator("[data-reorder] .view-name");
        await Expect(names).ToHaveTextAsync(["Ploverdale", "Quonset", "Rumbledethump"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Move “Rumbledethump” up" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(names).ToHaveTextAsync(["Ploverdale", "Rumbledethump", "Quonset"]);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move “Rumbledethump” up" })).ToBeFocusedAsync();

        await page.Mouse.MoveAsync(1, 1);
        await page.Mouse.MoveAsync(200, 200);
        await Expect(page.Locator("body[data-drags]")).ToHaveCountAsync(1);
        var (from, to) = (
            await BoardPlaces.MiddleAsync(page.Locator("[data-reorder] .view-handle").Nth(2)),
            (await page.Locator("[data-reorder] .view-row").First.BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(from.X, from.Y - 24);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(from.X, to.Y + 4, new() { Steps = 12 });
        await Expect(page.Locator("[data-reorder] .view-row").First).ToHaveClassAsync(new Regex("is-ghost"));
        await page.Mouse.UpAsync();
        await Expect(names).ToHaveTextAsync(["Quonset", "Ploverdale", "Rumbledethump"]);
        await Expect(page.Locator(".nav-views a")).ToHaveTextAsync(["Quonset", "Ploverdale", "Rumbledethump"]);
        await page.AssertAccessibleAsync();

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("rumble");
        await page.GetByRole(AriaRole.Option, new() { Name = "Rumbledethump" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rumbledethump" })).ToBeVisibleAsync();
    }
}
