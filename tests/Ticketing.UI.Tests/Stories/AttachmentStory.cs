using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Files come to a ticket from both sides, and only to those who may have them.</summary>
public sealed class AttachmentStory(HelpDesk helpDesk)
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Files_are_attached_by_both_and_internal_ones_are_not_for_the_requester()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester4");
        var number = await desk.FileAsync("The picture says it");
        await using var requester = await helpDesk.OpenAsync("requester4");
        await requester.GoAsync($"/portal/{number}");
        await AttachAsync(requester.Page, ("photo.png", Picture), ("letter.txt", "It is broken."u8.ToArray()));
        var his = requester.Page.Locator(".files-panel");
        await Expect(his.GetByRole(AriaRole.Link, new() { Name = "photo.png", Exact = true })).ToBeVisibleAsync();
        var picture = his.Locator("img");
        await Expect(picture).ToHaveAttributeAsync("src", new Regex("/attachments/.+/thumbnail$"));
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 1);
        await requester.Page.AssertAccessibleAsync();

        await using var manager = await helpDesk.OpenAsync("manager2");
        var page = manager.Page;
        await manager.GoAsync($"/{number}");
        await page.GetByLabel("Internal: not for the requester").CheckAsync();
        await AttachAsync(page, ("internal.txt", "He has dropped it."u8.ToArray()));
        var files = page.Locator(".files-panel");
        await Expect(files.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "internal.txt" })).ToContainTextAsync("Internal");
        await page.AssertAccessibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => files.GetByText("letter.txt").ClickAsync());
        Assert.Equal("It is broken.", await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken));
        var all = await page.RunAndWaitForDownloadAsync(() => files.GetByText("Download all").ClickAsync());
        Assert.Equal($"ticket-{number}.zip", all.SuggestedFilename);

        await requester.Page.ReloadAsync();
        await Expect(his.GetByText("internal.txt")).ToHaveCountAsync(0);
        await his.GetByRole(AriaRole.Button, new() { Name = "Remove the attachment: letter.txt" }).ClickAsync();
        await requester.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(his.GetByText("letter.txt")).ToHaveCountAsync(0);
        await Expect(his.GetByText("photo.png")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_pasted_is_attached_and_what_is_refused_is_said()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "agent6");
        var number = await desk.FileAsync(new
        {
            project = "contracts", category = "supplier", title = "Pasted into it", team = "legal", assignee = "agent6",
        });
        await desk.FireAsync(number, "submit");
        await using var window = await helpDesk.OpenAsync("manager6");
        var page = window.Page;
        await window.GoAsync($"/{number}?fire=send-back");
        // No files go with what is written here.
        var fire = page.Locator("form.fire");
        await fire.Locator("[name=visibility][value=internal]").CheckAsync();
        await fire.Locator("textarea").FillAsync("See the picture.");
        await HandedFile.PasteAsync(fire.Locator("textarea"), HandedFile.Screenshot, "Cells of a table are a picture, too.");
        await HandedFile.PasteAsync(fire.Locator("textarea"), HandedFile.Screenshot);
        await Expect(page.Locator(".file").Filter(new() { HasText = "Screenshot" })).ToContainTextAsync("Internal");
        await Expect(fire.Locator("textarea")).ToHaveValueAsync("See the picture.");

        await AttachAsync(page, ("holiday.png", "MZ"u8.ToArray()));
        await Expect(page.Locator("#notices")).ToContainTextAsync("Files of this kind are not accepted");
        await Expect(page.Locator(".file")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Without_script_they_are_attached_too()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await desk.FileAsync("Without script");
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false });
        await window.GoAsync($"/{number}");
        await AttachAsync(window.Page, ("a.txt", "a"u8.ToArray()), ("a.txt", "b"u8.ToArray()));
        await Expect(window.Page.Locator(".file")).ToHaveCountAsync(2);
        await AttachAsync(window.Page, ("empty.txt", []));
        await Expect(window.Page.GetByText("The file is empty.")).ToBeVisibleAsync();
    }

    private static async Task AttachAsync(IPage page, params (string Name, byte[] Bytes)[] files)
    {
        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync(
            files.Select(file => new FilePayload { Name = file.Name, MimeType = "application/octet-stream", Buffer = file.Bytes }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Attach", Exact = true }).ClickAsync();
    }
}
