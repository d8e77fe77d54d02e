using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories.Lists;

/// <summary>A manager changes more than a page of tickets at once, reads what refused, and takes it back.</summary>
public sealed class BulkStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task All_that_is_found_is_previewed_changed_reported_and_taken_back()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var started = await manager.FileAsync("Zizzlewump 0");
        await manager.FireAsync(started, "start");
        for (var i = 1; i <= 25; i++)
            await manager.FileAsync($"Zizzlewump {i}");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=zizzlewump");

        await page.GetByLabel("Select all on this page").CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All, in the background" }).ClickAsync();
        await page.GetByLabel("What is done to each ticket").SelectOptionAsync("transition:complete");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(page.GetByText("26 tickets are found.")).ToBeVisibleAsync();
        Assert.Equal("in-progress", await manager.GetAsync(started, "status"));
        await page.KeepPictureAsync("bulk-preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change them all" }).ClickAsync();

        await Expect(page.GetByText("26 tickets: 1 changed, 0 unchanged, 25 refused")).ToBeVisibleAsync();
        await Expect(page.Locator("#bulk-progress [role=status]")).ToContainTextAsync("All tickets were gone through.");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Zizzlewump 25" }))
            .ToContainTextAsync("Not possible in its status.");
        Assert.Equal("completed", await manager.GetAsync(started, "status"));
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("bulk-run");
        await page.SetViewportSizeAsync(390, 900);
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("bulk-run-phone");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("#bulk-progress [role=status]")).ToContainTextAsync("The changes were taken back.");
        Assert.Equal("in-progress", await manager.GetAsync(started, "status"));
    }
}
