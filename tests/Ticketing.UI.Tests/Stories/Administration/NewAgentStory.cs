using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Administration;

/// <summary>Somebody new registers; the administrator makes an agent of him, and takes it back.</summary>
public sealed class NewAgentStory(HelpDesk helpDesk)
{
    private const string Mail = "new.agent@example.com";

    [Fact]
    public async Task A_new_agent_is_granted_role_and_team_and_they_hold_at_once()
    {
        await using var theirs = await RegisterAsync();
        var refused = await theirs.GoAsync("/admin/projects/facilities");
        Assert.True(refused!.Status is 403 or 404);

        await using var window = await helpDesk.OpenAsync("admin");
        var page = window.Page;
        await window.GoAsync("/admin/users");
        await page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync("new.ag");
        await page.GetByRole(AriaRole.Link, new() { Name = "new.agent" }).ClickAsync();

        // Who signed in for the first time is called as his mail address.
        await page.GetByLabel("Name").FillAsync("Nora Newcomer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Saved." })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nora Newcomer");

        await page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("Manager");
        await page.GetByLabel("Where", new() { Exact = true }).SelectOptionAsync("Facilities");
        await page.GetByRole(AriaRole.Button, new() { Name = "Grant" }).ClickAsync();
        await Assertions.Expect(page.GetByText("in Facilities")).ToBeVisibleAsync();
        await page.GetByLabel("Team", new() { Exact = true }).SelectOptionAsync("Workplace Services");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to team" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Workplace Services" })).ToBeVisibleAsync();

        var allowed = await theirs.GoAsync("/admin/projects/facilities");
        Assert.Equal(200, allowed!.Status);
        var elsewhere = await theirs.GoAsync("/admin/projects/support");
        Assert.Equal(403, elsewhere!.Status);

        await page.GetByRole(AriaRole.Link, new() { Name = "Workplace Services" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Nora Newcomer" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Nora Newcomer" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Removed from the team." })).ToBeVisibleAsync();

        await window.GoAsync("/admin/users?q=Nora");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nora Newcomer" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke Manager" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Assertions.Expect(page.GetByText("No role was granted")).ToBeVisibleAsync();
        var revoked = await theirs.GoAsync("/admin/projects/facilities");
        Assert.True(revoked!.Status is 403 or 404);

        await page.GetByRole(AriaRole.Link, new() { Name = "Deactivate" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Deactivate Nora Newcomer?" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Deactivate" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The user was deactivated.")).ToBeVisibleAsync();
        // His session ends too, as soon as it is looked at again: then he is led to where one signs in, and not let in there.
        var keptOut = await theirs.GoAsync("/list");
        Assert.True(keptOut!.Status == 403 || new Uri(keptOut.Url).AbsolutePath == "/sign-in", $"{keptOut.Status} at {keptOut.Url}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Activate" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The user was activated again.")).ToBeVisibleAsync();
        Assert.NotEqual(403, (await theirs.GoAsync("/list"))!.Status);
    }

    [Fact]
    public async Task Somebody_is_added_before_he_signs_in_and_nothing_typed_is_lost()
    {
        await using var window = await helpDesk.OpenAsync("admin");
        var page = window.Page;
        await window.GoAsync("/admin/users");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add user" }).ClickAsync();
        await page.GetByLabel("User id").FillAsync("agent1");
        await page.GetByLabel("Name").FillAsync("Iris O’Neill/Ops");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Assertions.Expect(page.GetByText("There is one called “agent1” already.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Name")).ToHaveValueAsync("Iris O’Neill/Ops");

        await page.GetByLabel("User id").FillAsync("https://idp.example/users/42?x=1");
        await page.GetByLabel("Time zone").SelectOptionAsync("Europe/Dublin");
        await page.GetByLabel("Role").SelectOptionAsync("Agent");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Iris O’Neill/Ops");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Revoke Agent (Everywhere)" })).ToBeVisibleAsync();
    }

    private async Task<Window> RegisterAsync()
    {
        var window = await helpDesk.OpenAsync();
        var account = new { email = Mail, password = "Passw0rd!" };
        foreach (var step in (string[])["register", "login?useCookies=true"])
            Assert.True((await window.Page.APIRequest.PostAsync($"{helpDesk.Address}/account/{step}", new() { DataObject = account })).Ok);
        return window;
    }
}
