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
}
