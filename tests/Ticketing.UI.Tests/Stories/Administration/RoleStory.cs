using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Administration;

/// <summary>The built-in roles do not fit.</summary>
public sealed class RoleStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_role_is_defined_like_another_one_and_changed()
    {
        await using var window = await helpDesk.OpenAsync("admin");
        var page = window.Page;
        await window.GoAsync("/admin/roles");
        await page.GetByRole(AriaRole.Link, new() { Name = "Agent" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Define another one like it" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Take from the waiting list: of one’s teams")).ToBeCheckedAsync();

        await page.GetByLabel("Name").FillAsync("agent");
        await page.GetByLabel("Take from the waiting list: of one’s teams").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Define role" }).ClickAsync();
        await Assertions.Expect(page.GetByText("There is one called “agent” already.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Take from the waiting list: of one’s teams")).Not.ToBeCheckedAsync();

        await page.GetByLabel("Name").FillAsync("Night shift");
        await page.GetByRole(AriaRole.Button, new() { Name = "Define role" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Night shift");
        await page.GetByLabel("See tickets: of the project").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("See tickets: of the project")).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByLabel("Take from the waiting list: of one’s teams")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Nobody_grants_what_he_does_not_hold_and_is_told_why()
    {
        await using var window = await helpDesk.OpenAsync("admin");
        var page = window.Page;
        await window.GoAsync("/admin/roles/new");
        await page.GetByLabel("Name").FillAsync("Staff office");
        await page.GetByLabel("See people: all").CheckAsync();
        await page.GetByLabel("Manage people: all").CheckAsync();
        await page.GetByLabel("Define roles: all").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Define role" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Staff office");

        await using var theirs = await helpDesk.OpenAsync();
        var account = new { email = "staff.office@example.com", password = "Passw0rd!" };
        await theirs.Page.APIRequest.PostAsync($"{helpDesk.Address}/account/register", new() { DataObject = account });
        await theirs.Page.APIRequest.PostAsync($"{helpDesk.Address}/account/login?useCookies=true", new() { DataObject = account });
        await window.GoAsync("/admin/users?q=staff.office");
        await page.GetByRole(AriaRole.Link, new() { Name = "staff.office" }).ClickAsync();
        await page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("Staff office");
        await page.GetByRole(AriaRole.Button, new() { Name = "Grant" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The role was granted.")).ToBeVisibleAsync();

        // What he does not hold is not offered, and what he cannot take away has no button.
        await theirs.GoAsync("/admin/users/edit?id=manager2");
        await Assertions.Expect(theirs.Page.GetByText("Holds more than you do")).ToBeVisibleAsync();
        await Assertions.Expect(theirs.Page.GetByRole(AriaRole.Option, new() { Name = "Administrator" })).ToHaveCountAsync(0);
        // Who sends the form all the same is told why not.
        await theirs.Page.GetByLabel("Role", new() { Exact = true }).EvaluateAsync("select => select.options[1].value = 'Administrator'");
        await theirs.Page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("Administrator");
        await theirs.Page.GetByRole(AriaRole.Button, new() { Name = "Grant" }).ClickAsync();
        await Assertions.Expect(theirs.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(
            "the role “Administrator” contains “See tickets” (all)");

        await theirs.GoAsync("/admin/roles/edit?name=Night%20shift%20of%20nobody");
        await Assertions.Expect(theirs.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Not found");
        await theirs.GoAsync("/admin/roles/new?from=Agent");
        await Assertions.Expect(theirs.Page.GetByLabel("See people: all")).ToBeCheckedAsync();
        await Assertions.Expect(theirs.Page.GetByLabel("Work on tickets: assigned to oneself")).ToHaveCountAsync(0);
    }
}
