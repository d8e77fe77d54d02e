using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Somebody is told of an answer: the bell says so until he has read it, with script and without.</summary>
public sealed class BellStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bell_leads_to_what_happened_and_whoever_has_seen_it_is_not_told_again(bool script)
    {
        var number = await AnswerAsync($"Bell {script}");
        await using var window = await helpDesk.OpenAsync("requester4", new() { JavaScriptEnabled = script });
        var page = window.Page;
        await window.GoAsync("/notifications?unread=true");
        var line = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"Bell {script}" });
        await page.ReloadUntilAsync(line);

        await window.GoAsync("/portal");
        await Expect(page).ToHaveTitleAsync(new Regex(script ? @"^\((\d+|99\+)\) \S" : @"^[^(]"));
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new(@"^Notifications, (\d+|99\+) unread$") }).ClickAsync();
        await Expect(line).ToContainTextAsync("wrote a comment");
        await Expect(line).ToContainTextAsync("you asked for it");
        await Expect(line).Not.ToContainTextAsync("manager2");
        if (script)
            await page.AssertAccessibleAsync();
        else
            await line.GetByRole(AriaRole.Button, new() { NameRegex = new("^Mark as read") }).ClickAsync();
        await line.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"/portal/{number}$"));
        await Expect(page.GetByText("Here is the answer.")).ToBeVisibleAsync();

        await window.GoAsync("/notifications");
        await Expect(line).ToBeVisibleAsync();
        await Expect(line.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task All_are_marked_at_once_and_the_bell_is_quiet()
    {
        await AnswerAsync("Bell of all");
        await using var window = await helpDesk.OpenAsync("requester4");
        var page = window.Page;
        await window.GoAsync("/notifications");
        await page.ReloadUntilAsync(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Bell of all" }));

        await page.GetByRole(AriaRole.Button, new() { Name = "Mark all as read" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Notifications", Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Unread", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "All read" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_ticket_that_is_opened_in_another_tab_is_read_and_the_list_stays()
    {
        var number = await AnswerAsync("Bell aside");
        await using var window = await helpDesk.OpenAsync("requester4");
        var page = window.Page;
        await window.GoAsync("/notifications");
        var line = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Bell aside" });
        await page.ReloadUntilAsync(line);

        var tab = await page.Context.RunAndWaitForPageAsync(
            () => line.GetByRole(AriaRole.Link).ClickAsync(new() { Modifiers = [KeyboardModifier.ControlOrMeta] }));

        await Expect(tab).ToHaveURLAsync(new Regex($"/portal/{number}$"));
        Assert.EndsWith("/notifications", page.Url, StringComparison.Ordinal);
        await page.ReloadUntilAsync(line.Filter(new() { HasNot = page.GetByRole(AriaRole.Button) }));
    }

    // Somebody of the staff answers what requester4 asked.
    private async Task<long> AnswerAsync(string title)
    {
        using var requester = await Desk.OpenAsync(helpDesk, "requester4");
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await requester.FileAsync(title);
        await manager.CommentAsync(number, "Here is the answer.", "public");
        return number;
    }
}
