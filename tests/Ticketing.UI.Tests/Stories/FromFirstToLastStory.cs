using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>
/// A ticket from its first word to its last, each by whose turn it is, from his sign-in on, and by what the pages offer alone.
/// </summary>
public sealed class FromFirstToLastStory(HelpDesk helpDesk)
{
    private const string Title = "The badge reader blinks all night";

    [Fact]
    public async Task A_ticket_is_filed_taken_answered_completed_verified_and_reopened()
    {
        await using var requester = await SignInAsync("requester1");
        var number = await FileAsync(requester.Page);
        await using var manager = await SignInAsync("manager3");
        await FindAsync(manager.Page);
        await manager.GiveToAsync("Network and Systems");
        await using var agent = await SignInAsync("agent2");
        await CompleteAsync(agent.Page);

        await requester.Page.ReloadAsync();
        await Expect(requester.Page.GetByText("Its power supply was loose.")).ToBeVisibleAsync();
        await Expect(requester.Page.GetByText("Support considers it solved")).ToBeVisibleAsync();
        await manager.Page.ReloadAsync();
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await Expect(manager.Page.GetByText("changed the status from Completed to Closed")).ToBeVisibleAsync();

        await ReopenAsync(requester.Page, number);
        await manager.Page.ReloadAsync();
        await Expect(manager.Page.GetByText("changed the status from Closed to To-Do")).ToBeVisibleAsync();
    }

    private static async Task<string> FileAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "New ticket" }).First.ClickAsync();
        await page.GetByLabel("What is it, in one line?").FillAsync(Title);
        await page.GetByLabel("Details").FillAsync("Red and green, by turns.");
        // By its key: similar tickets come in above the button while it is pressed, and move it away from under a pointer.
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).PressAsync("Enter");
        await Expect(page.GetByText("Thank you. It is ticket #")).ToBeVisibleAsync();
        var number = new Uri(page.Url).Segments[^1];

        var mine = page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "My tickets" });
        await mine.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();
        await mine.ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync(number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();
        return number;
    }

    private static async Task FindAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Tickets", Exact = true }).ClickAsync();
        await page.GetByLabel("Find tickets").FillAsync("badge reader blinks");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();
    }

    private static async Task CompleteAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Waiting list" }).ClickAsync();
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Title }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByText("took the ticket")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await Expect(page.GetByText("changed the status from To-Do to In Progress")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Reply" }).CheckAsync();
        await page.GetByLabel("Comment", new() { Exact = true }).FillAsync("Its power supply was loose.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send to" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Its power supply was loose." })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Complete", Exact = true }).ClickAsync();
        await Expect(page.GetByText("changed the status from In Progress to Completed")).ToBeVisibleAsync();
    }

    private static async Task ReopenAsync(IPage page, string number)
    {
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "My tickets" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync(number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Expect(page.GetByText("It is done.")).ToBeVisibleAsync();
        await page.GetByText("Reopen", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reopen it" }).ClickAsync();
        await Expect(page.GetByText("Somebody will take it up")).ToBeVisibleAsync();
    }

    private async Task<Window> SignInAsync(string person)
    {
        var window = await helpDesk.OpenAsync();
        await window.Page.GotoAsync("/");
        await window.Page.GetByLabel("Mail address").FillAsync($"{person}@example.com");
        await window.Page.GetByLabel("Password").FillAsync("Passw0rd!");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(window.Page).ToHaveURLAsync(new Regex("/tickets/"));
        return window;
    }
}
