using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>A ticket is written.</summary>
public sealed class NewTicketTests(HelpDesk helpDesk)
{
    [Fact]
    public async Task Similar_tickets_are_shown_as_one_types()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        await window.FileAsync("Quartz clock in lobby runs backwards");
        await window.GoAsync("/new");

        await window.Page.GetByLabel("Title", new() { Exact = true }).PressSequentiallyAsync("quartz clock");

        await Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "Quartz clock in lobby runs backwards" })).ToBeVisibleAsync();
        await window.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Similar_tickets_are_of_those_one_sees()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        await window.FileAsync("Xylophone room is locked");
        await using var agent = await helpDesk.OpenAsync("agent4");
        await agent.GoAsync("/new/similar?title=xylophone+room");

        await Expect(agent.Page.GetByText("Xylophone")).ToHaveCountAsync(0);
        await window.GoAsync("/new/similar?title=xylophone+room");
        await Expect(window.Page.GetByText("Xylophone")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Tags_in_use_are_taken_with_the_keyboard()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/new?title=Umbrella+stand+is+full&tags=umbrella");
        await page.GetByRole(AriaRole.Button, new() { Name = "File the ticket" }).PressAsync("Enter");
        await page.ArriveAtTicketAsync();
        await window.GoAsync("/new?title=Umbrella+stand+is+empty");
        var tags = page.GetByLabel("Tags", new() { Exact = true });

        // At once: proposals for each letter would come one after the other, and what is chosen is gone with the list that it was on.
        await tags.FillAsync("wet, umb");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "umbrella" })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await tags.PressAsync("ArrowDown");
        await tags.PressAsync("Enter");

        await Expect(page.GetByLabel("Tags", new() { Exact = true })).ToHaveValueAsync("wet, umbrella, ");
        await page.GetByRole(AriaRole.Button, new() { Name = "File the ticket" }).PressAsync("Enter");
        await page.ArriveAtTicketAsync();
        await Expect(page.Locator("#ticket-side .tag", new() { HasText = "umbrella" })).ToBeVisibleAsync();
        window.AssertNoFaults();
    }

    [Fact]
    public async Task A_draft_is_kept_until_the_ticket_is_filed()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/new");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("A draft that outlives a reload");
        await page.GetByLabel("Description", new() { Exact = true }).FillAsync("Half a sentence");

        await page.ReloadAsync();

        await Expect(page.GetByText("Your draft is back.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("A draft that outlives a reload");
        await Expect(page.GetByLabel("Description", new() { Exact = true })).ToHaveValueAsync("Half a sentence");
        await page.GetByRole(AriaRole.Button, new() { Name = "File the ticket" }).PressAsync("Enter");
        await page.ArriveAtTicketAsync();
        await window.GoAsync("/new");
        await Expect(page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_is_lost()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/new");
        await page.GetByLabel("Description", new() { Exact = true }).FillAsync("Only the text is there.");
        await page.GetByLabel("Category", new() { Exact = true }).FillAsync("No such category");
        await page.GetByLabel("Requester", new() { Exact = true }).FillAsync("Nobody at all");

        await page.GetByRole(AriaRole.Button, new() { Name = "File the ticket" }).PressAsync("Enter");

        await Expect(page.GetByLabel("Title", new() { Exact = true })).ToHaveAccessibleDescriptionAsync("This is required.");
        await Expect(page.GetByText("There is no category of that name in IT Support.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Nobody is called so.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Description", new() { Exact = true })).ToHaveValueAsync("Only the text is there.");
        await page.AssertAccessibleAsync();
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Filed for a colleague");
        await page.GetByLabel("Category", new() { Exact = true }).FillAsync("hardware");
        await page.GetByLabel("Requester", new() { Exact = true }).FillAsync("Emma Walsh");
        await page.GetByRole(AriaRole.Button, new() { Name = "File the ticket" }).PressAsync("Enter");
        await Expect(page.GetByText("filed the ticket for Emma Walsh")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_description_can_be_seen_as_it_will_look()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/new");
        var text = page.GetByLabel("Description", new() { Exact = true });
        await text.FillAsync("very important");
        await text.SelectTextAsync();
        await text.PressAsync("Control+b");
        await Expect(text).ToHaveValueAsync("**very important**");

        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();

        await Expect(page.GetByText("very important", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Preview" })).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
