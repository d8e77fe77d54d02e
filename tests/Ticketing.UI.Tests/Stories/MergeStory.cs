using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Somebody merges a ticket into another one in a dialog, is led on by its number, and parts them again.</summary>
public sealed class MergeStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_ticket_is_merged_in_a_dialog_found_where_it_went_and_parted_again()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var into = await desk.FileAsync("Slithy switch");
        var old = await desk.FileAsync("Slithy tove has no network");
        await using var window = await helpDesk.OpenAsync("manager2", new() { Locale = "en" });
        var page = window.Page;
        await window.GoAsync($"/{old}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Merge into…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "The other ticket" }).FillAsync("slithy");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Slithy switch" })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("merge-dialog");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Slithy switch" }).ClickAsync();

        await Expect(page.Locator($"#merged-{old}")).ToContainTextAsync("Slithy tove has no network");
        await Expect(page.Locator("#ticket-head")).ToContainTextAsync("Merged here:");
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("merge-target");
        await window.GoAsync($"/{old}?stay=true");
        await Expect(page.Locator("#ticket-head")).ToContainTextAsync($"This ticket was merged into #{into}.");
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("merge-old");
        await page.SetViewportSizeAsync(390, 900);
        await page.AssertAccessibleAsync();
        await window.GoAsync($"/{old}");
        await Expect(page.Locator($"#merged-{old}")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("merge-target-phone");

        await page.Locator($"#merged-{old}").GetByRole(AriaRole.Button, new() { Name = $"Undo the merge of #{old}" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Slithy tove has no network");
        await Expect(page.Locator("#composer")).ToBeVisibleAsync();
    }
}
