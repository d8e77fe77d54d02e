using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>A ticket is looked at as it was.</summary>
public sealed class EarlierMomentTests(HelpDesk helpDesk)
{
    [Fact]
    public async Task The_ticket_as_it_was_is_shown_and_cannot_be_changed()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.FileAsync("The first title", "The first text.");
        await page.Keyboard.PressAsync("e");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("The second title");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Description" }).FillAsync("The second text.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The second title" })).ToBeVisibleAsync();
        await page.GetByText("Earlier descriptions (1)").ClickAsync();
        await Expect(page.GetByText("The first text.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "filed the ticket" }).GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The first title" })).ToBeVisibleAsync();
        await Expect(page.GetByText("The first text.")).ToBeVisibleAsync();
        await Expect(page.GetByText("You see the ticket as it was")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Edit title and description" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Form, new() { Name = "Write a comment" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to now" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The second title" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_timeline_shows_comments_or_changes_alone_and_its_address_says_which()
    {
        await using var window = await helpDesk.OpenAsync("agent1");
        var page = window.Page;
        await window.GoAsync("/1");

        await page.GetByRole(AriaRole.Link, new() { Name = "Comments" }).ClickAsync();

        await Expect(page.GetByText("changed the status from To-Do to In Progress")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Could you watch it for an hour?")).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?show=comments$"));
        await window.GoAsync("/1?show=changes");
        await Expect(page.GetByText("changed the status from To-Do to In Progress")).ToBeVisibleAsync();
        await Expect(page.GetByText("Could you watch it for an hour?")).ToHaveCountAsync(0);
    }
}
