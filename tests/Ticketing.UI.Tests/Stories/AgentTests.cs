using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>
/// An agent takes a ticket from the waiting list, answers in public and in private, and completes it; somebody else verifies it.
/// </summary>
public sealed class AgentTests(HelpDesk helpDesk)
{
    private const string Title = "The coffee corner's screen stays black";

    [Fact]
    public async Task Takes_a_ticket_answers_and_completes_it_and_somebody_else_verifies_it()
    {
        await using var manager = await helpDesk.OpenAsync("manager2");
        var ticket = await manager.FileAsync(Title);
        await manager.GiveToAsync("Network and Systems");

        await using var agent = await helpDesk.OpenAsync("agent1");
        var page = agent.Page;
        await agent.GoAsync("/waiting");
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Title }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();
        await Expect(page.GetByText("took the ticket")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await Expect(page.GetByText("changed the status from To-Do to In Progress")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("Its cable is loose again.");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Internal note" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save note", Exact = true }).ClickAsync();
        var note = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Its cable is loose again." });
        await Expect(note).ToContainTextAsync("Internal note");
        await Expect(page.GetByLabel("Comment", new() { Exact = true })).ToHaveValueAsync("");

        await page.GetByRole(AriaRole.Radio, new() { Name = "Reply" }).ClickAsync();
        await page.Keyboard.TypeAsync("It works again.");
        await page.GetByLabel("More ways to send").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send and complete" }).ClickAsync();
        await Expect(page.GetByText("changed the status from In Progress to Completed")).ToBeVisibleAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Verify" })).ToHaveCountAsync(0);
        await Expect(page.GetByText("Somebody other than the one who completed it verifies it.")).ToBeVisibleAsync();
        await manager.GoAsync(ticket);
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await Expect(manager.Page.GetByText("changed the status from Completed to Closed")).ToBeVisibleAsync();
    }
}
