using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories.Administration;

/// <summary>A team is set up, with somebody who later leaves the house.</summary>
public sealed class TeamStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_team_is_added_and_renamed_with_a_member_who_is_deactivated_and_no_longer_offered()
    {
        await using var window = await helpDesk.OpenAsync("admin");
        var page = window.Page;
        await AddUserAsync(window);

        await window.GoAsync("/admin/teams");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add team" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Nightwatch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add team" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nightwatch");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("Otis Night");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add Otis Nightingale" }).ClickAsync();
        var member = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Otis Nightingale" });
        await Expect(member.GetByRole(AriaRole.Button, new() { Name = "Remove Otis Nightingale" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync("Night shift of support");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Night shift of support");

        await page.GetByRole(AriaRole.Link, new() { Name = "Otis Nightingale" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Deactivate" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Deactivate" }).ClickAsync();
        await Expect(page.GetByText("The user was deactivated.")).ToBeVisibleAsync();

        Assert.DoesNotContain("Otis", await OfferedAsync(window), StringComparison.Ordinal);
        await window.GoAsync("/admin/users?q=Otis");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Otis Nightingale" })).ToContainTextAsync("Deactivated");
    }

    private static async Task AddUserAsync(Window window)
    {
        await window.GoAsync("/admin/users/new");
        await window.Page.GetByLabel("User id").FillAsync("otis");
        await window.Page.GetByLabel("Name").FillAsync("Otis Nightingale");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Otis Nightingale");
        Assert.Contains("Otis", await OfferedAsync(window), StringComparison.Ordinal);
    }

    // As a requester of a new ticket.
    private static async Task<string> OfferedAsync(Window window) =>
        await (await window.GoAsync("/new/people?requester=Otis"))!.TextAsync();
}
