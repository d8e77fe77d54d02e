using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Files are sent with the text that they belong to, and are there with it or not at all.</summary>
public sealed class EnclosureStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_ticket_is_filed_with_files_and_answered_with_files_and_one_that_is_refused_keeps_the_text()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/new");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("With its files");
        await ChooseAsync(page, ("a.txt", "one"), ("b.txt", "two"));
        await page.AssertAccessibleAsync();
        await page.Locator(".new-ticket-actions .button.primary").ClickAsync();
        await Expect(page.Locator(".file")).ToHaveCountAsync(2);

        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("See the program.");
        await ChooseAsync(page, ("holiday.png", "MZ"));
        await page.Locator("#composer .button.primary").First.ClickAsync();
        await Expect(page.Locator("#file-error")).ToContainTextAsync("holiday.png cannot be attached");
        await Expect(page.GetByLabel("Comment", new() { Exact = true })).ToHaveValueAsync("See the program.");
        await Expect(page.Locator(".file")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Button, new() { Name = "Take out holiday.png" }).ClickAsync();
        await ChooseAsync(page, ("note.txt", "three"));
        await page.AssertAccessibleAsync();
        await page.Locator("#composer .button.primary").First.ClickAsync();
        await Expect(page.Locator(".file").Filter(new() { HasText = "note.txt" })).ToContainTextAsync("Internal");
        await Expect(page.Locator("#timeline")).ToContainTextAsync("See the program.");
    }

    [Fact]
    public async Task In_the_portal_without_script_they_are_sent_too()
    {
        await using var window = await helpDesk.OpenAsync("requester4", new() { JavaScriptEnabled = false });
        var page = window.Page;
        await window.GoAsync("/portal/new");
        await page.Locator("#title").FillAsync("From the portal");
        await ChooseAsync(page, ("empty.txt", ""));
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(page.GetByText("empty.txt cannot be attached")).ToBeVisibleAsync();
        await Expect(page.Locator("#title")).ToHaveValueAsync("From the portal");

        await ChooseAsync(page, ("a.txt", "one"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(page.Locator(".file")).ToHaveCountAsync(1);
        await page.Locator("#body").FillAsync("And this one.");
        await ChooseAsync(page, ("b.txt", "two"));
        await page.Locator("#reply .button.primary").ClickAsync();
        await Expect(page.Locator(".file")).ToHaveCountAsync(2);
        await Expect(page.Locator("#ticket-talk")).ToContainTextAsync("And this one.");
    }

    private static Task ChooseAsync(IPage page, params (string Name, string Text)[] files) =>
        page.GetByLabel("Add files").SetInputFilesAsync(files.Select(file => new FilePayload
        {
            Name = file.Name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(file.Text),
        }));
}
