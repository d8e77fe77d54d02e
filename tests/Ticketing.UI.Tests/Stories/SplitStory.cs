using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Somebody makes a ticket of what was said, and is led from one to the other.</summary>
public sealed class SplitStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_comment_becomes_a_ticket_in_a_dialog_and_each_leads_to_the_other()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await desk.FileAsync("Two things in one");
        await desk.CommentAsync(number, "And the scanner on floor 3 is slow.", "public");
        await using var window = await helpDesk.OpenAsync("manager2", new() { Locale = "en" });
        var page = window.Page;
        await window.GoAsync($"/{number}");
        await page.Locator("#comment-2").GetByRole(AriaRole.Link, new() { Name = "Split into a new ticket" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("And the scanner on floor 3 is slow.");
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("split-dialog");
        // With much in it, as where a project has many fields, the dialog is higher than the window, and is scrolled down to its button.
        await page.EvaluateAsync("() => { document.querySelector('.split-text').style.minBlockSize = '500px'; }");
        await dialog.GetByLabel("Title").FillAsync("Slow scanner");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Create ticket" }).ClickAsync();

        await Expect(page.Locator("#ticket-head")).ToContainTextAsync($"This ticket was split off a comment on #{number}:");
        await Expect(page.Locator("h1")).ToContainTextAsync("Slow scanner");
        await page.AssertAccessibleAsync();
        await page.SetViewportSizeAsync(390, 900);
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("split-phone");
        await page.Locator("#ticket-head").GetByRole(AriaRole.Link, new() { Name = "Two things in one" }).ClickAsync();
        await Expect(page.Locator("#comment-2")).ToContainTextAsync("Split into #");
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("split-mark-phone");
    }
}
