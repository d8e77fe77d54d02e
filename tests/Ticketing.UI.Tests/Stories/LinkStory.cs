using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Somebody links tickets, and what is blocked says so wherever it is.</summary>
public sealed class LinkStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_ticket_is_linked_by_words_marked_as_blocked_and_closed_as_a_duplicate()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var blocker = await desk.FileAsync("Borogove switch");
        var blocked = await desk.FileAsync("Mimsy network");
        var twin = await desk.FileAsync("Mimsy network again");
        await using var window = await helpDesk.OpenAsync("manager2", new() { Locale = "en" });
        var page = window.Page;
        await window.GoAsync($"/{blocked}");
        var panel = page.Locator(".links-panel");
        await panel.GetByText("Link", new() { Exact = true }).First.ClickAsync();
        await panel.GetByLabel("This ticket").SelectOptionAsync("Is blocked by");
        await panel.GetByLabel("The other ticket").FillAsync("borogove");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Borogove switch" }).ClickAsync();

        await Expect(panel.GetByRole(AriaRole.Heading, new() { Name = "Is blocked by" })).ToBeVisibleAsync();
        await Expect(page.Locator("#ticket-head")).ToContainTextAsync($"Blocked by #{blocker}");
        await page.AssertAccessibleAsync();
        await window.GoAsync($"/list?q=id:{blocked}");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = $"Blocked by #{blocker}" })).ToBeVisibleAsync();

        await window.GoAsync($"/{twin}");
        await panel.GetByText("Link", new() { Exact = true }).First.ClickAsync();
        await panel.GetByLabel("This ticket").SelectOptionAsync("Duplicates, and close this ticket");
        await panel.GetByLabel("The other ticket").FillAsync($"#{blocked}");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Link", Exact = true }).ClickAsync();
        await Expect(page.Locator("#ticket-head .status")).ToHaveTextAsync("Cancelled");
        await Expect(panel.GetByRole(AriaRole.Heading, new() { Name = "Duplicates" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_words_lead_to_a_choice_and_what_is_refused_says_why()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var parent = await desk.FileAsync("Outgrabe project");
        var child = await desk.FileAsync("Rath part");
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false, Locale = "en" });
        var page = window.Page;
        await window.GoAsync($"/links/of/{child}");
        await page.GetByLabel("This ticket").SelectOptionAsync("Parent");
        await page.GetByLabel("The other ticket").FillAsync("outgrabe");
        await page.GetByRole(AriaRole.Button, new() { Name = "Link", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Outgrabe project" }).ClickAsync();
        await Expect(page.Locator(".links-panel")).ToContainTextAsync($"#{parent}");

        await window.GoAsync($"/links/of/{parent}");
        await page.GetByLabel("This ticket").SelectOptionAsync("Parent");
        await page.GetByLabel("The other ticket").FillAsync($"{child}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Link", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("this would close a cycle");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Remove the link: Child #{child}" }).ClickAsync();
        await Expect(page.Locator(".links-panel")).ToContainTextAsync("Not linked with any ticket.");
    }

    [Fact]
    public async Task A_requester_is_told_of_a_ticket_that_he_cannot_see_and_not_which()
    {
        using var requester = await Desk.OpenAsync(helpDesk, "requester4");
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var mine = await requester.FileAsync("Uffish printer");
        var hidden = await manager.FileAsync("Secret tulgey wood");
        await manager.LinkAsync(mine, "blockedBy", hidden);

        using var portal = await helpDesk.SignInAsync("requester4");
        var read = await portal.GetStringAsync($"/tickets/portal/{mine}", TestContext.Current.CancellationToken);

        Assert.Contains("1 ticket that you cannot see", read, StringComparison.Ordinal);
        Assert.DoesNotContain("tulgey", read, StringComparison.Ordinal);
        Assert.DoesNotContain($"/{hidden}\"", read, StringComparison.Ordinal);
    }
}
