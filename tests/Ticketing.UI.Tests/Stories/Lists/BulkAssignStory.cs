using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Lists;

/// <summary>A manager gives several tickets to somebody at once, and sees before what will happen.</summary>
public sealed class BulkAssignStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task Tickets_are_selected_previewed_and_assigned()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var first = await manager.FileAsync("Blorptastic mouse one");
        var second = await manager.FileAsync("Blorptastic mouse two");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=blorptastic+sort%3Aid");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.GetByText("2 selected")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("a");

        var to = page.GetByLabel("Assign to");
        await Assertions.Expect(to).ToBeFocusedAsync();
        // Who is proposed comes with the answer to what was typed; a choice made before it is gone with the list.
        await page.RunAndWaitForResponseAsync(
            () => to.FillAsync("Sofia"), answer => answer.Url.Contains("people", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "Sofia Marques" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        var rows = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Blorptastic" });
        await Assertions.Expect(rows.Filter(new() { HasText = "Sofia Marques" })).ToHaveCountAsync(2);
        Assert.Equal("", await manager.GetAsync(first, "assignee"));
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change 2 tickets" }).ClickAsync();

        await Assertions.Expect(
            page.GetByRole(AriaRole.Status).Filter(new() { HasText = "2 of 2 tickets were changed." })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        Assert.Equal("agent2", await manager.GetAsync(second, "assignee"));
    }

    [Fact]
    public async Task What_will_not_happen_says_why()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        await manager.FileAsync("Snarfblat keyboard todo");
        var started = await manager.FileAsync("Snarfblat keyboard started");
        await manager.FireAsync(started, "start");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=snarfblat+sort%3Aid");

        await page.GetByLabel("Select all on this page").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Status…" }).ClickAsync();
        await page.GetByLabel("Action").SelectOptionAsync(new SelectOptionValue { Label = "Complete" });

        await Assertions.Expect(
            page.GetByRole(AriaRole.Row).Filter(new() { HasText = "todo" })).ToContainTextAsync("Not possible in its status");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change 1 ticket" }).ClickAsync();

        await Assertions.Expect(page.GetByText("1 of 2 tickets was changed.")).ToBeVisibleAsync();
        Assert.Equal("completed", await manager.GetAsync(started, "status"));
    }
}
