using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Back from a ticket leads where one came from, and what was done is said once.</summary>
public sealed class BackStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData("/list?q=is%3Aopen%20priority%3Ahigh&columns=status%2Cpriority", "Back to the tickets", true)]
    [InlineData("/board?project=support&group=priority", "Back to the board", true)]
    [InlineData("/waiting", "Back to the waiting list", true)]
    [InlineData("/dashboard?days=30", "Back to the dashboard", true)]
    [InlineData("/list?q=is%3Aopen%20priority%3Ahigh&columns=status%2Cpriority", "Back to the tickets", false)]
    [InlineData("/waiting", "Back to the waiting list", false)]
    public async Task Back_from_a_ticket_goes_where_one_came_from_whatever_was_done_there(string place, string name, bool withScript)
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        await desk.FileAsync("Brillig socket", "high");
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = withScript });
        var page = window.Page;
        await window.GoAsync(place);
        var ticket = await page.Locator("main a").EvaluateAllAsync<string>(
            "all => all.map(link => link.getAttribute('href')).find(address => /[/]tickets[/][0-9]+$/.test(address))");
        await page.Locator($"main a[href='{ticket}']").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/tickets/\d+$"));
        var back = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
        await Expect(back).ToHaveAttributeAsync("href", $"/tickets{place}");

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit title and description" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("Brillig, and the slithy toves");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Brillig, and the slithy toves" })).ToBeVisibleAsync();
        await Expect(back).ToHaveAttributeAsync("href", $"/tickets{place}");

        await page.ReloadAsync();
        await back.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape($"/tickets{place}")}$"));
    }

    [Fact]
    public async Task A_page_that_changes_by_itself_still_leads_back()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var id = await desk.FileAsync("Outgrabe lamp", "high");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=outgrabe");
        await page.GetByRole(AriaRole.Link, new() { Name = "Outgrabe lamp" }).ClickAsync();

        await desk.FireAsync(id, "start");

        await Expect(page.Locator("#ticket-head")).ToContainTextAsync("In Progress");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Back to the tickets" }))
            .ToHaveAttributeAsync("href", "/tickets/list?q=outgrabe");
    }

    [Fact]
    public async Task Back_in_the_portal_keeps_what_was_looked_for()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester1");
        await desk.FileAsync("Frabjous headset");
        await using var window = await helpDesk.OpenAsync("requester1", new() { JavaScriptEnabled = false });
        var page = window.Page;
        await window.GoAsync("/portal?state=open&q=frabjous");
        await page.GetByRole(AriaRole.Link, new() { Name = "Frabjous headset" }).First.ClickAsync();
        await page.GetByLabel("Your answer").FillAsync("It beeps.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.Locator(".portal-message").Last).ToContainTextAsync("It beeps.");

        await page.Locator(".portal-back").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/tickets/portal\?state=open&q=frabjous$"));
    }

    [Fact]
    public async Task Thanks_for_a_ticket_are_said_once()
    {
        await using var window = await helpDesk.OpenAsync("requester1");
        var page = window.Page;
        await window.GoAsync("/portal/new");
        await page.GetByLabel("What is it, in one line?").FillAsync("Callooh, no sound");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).PressAsync("Enter");
        await Expect(page.GetByText("Thank you.")).ToBeVisibleAsync();

        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Callooh, no sound" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Thank you.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_saved_is_said_once()
    {
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false });
        var page = window.Page;
        await window.GoAsync("/profile");
        await page.Locator("form[action$='/profile'] button").First.ClickAsync();
        var saved = page.Locator(".profile > .notice.success");
        await Expect(saved).ToBeVisibleAsync();

        await page.ReloadAsync();

        await Expect(saved).ToHaveCountAsync(0);
    }
}
