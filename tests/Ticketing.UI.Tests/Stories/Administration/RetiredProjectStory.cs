using System.Net;
using System.Net.Http.Json;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using Ticketing.UI.Screens;

namespace Ticketing.UI.Stories.Administration;

/// <summary>A project that has had its day.</summary>
public sealed class RetiredProjectStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task Retiring_asks_first_and_says_what_follows_and_the_project_is_offered_again_once_it_is_brought_back()
    {
        await using var window = await helpDesk.OpenAsync("admin");
        var page = window.Page;
        await window.GoAsync("/admin/projects?add=true");
        await page.GetByLabel("Name").FillAsync("Typewriters");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add project" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Typewriters");
        await FileAsync(HttpStatusCode.Created);

        await page.GetByRole(AriaRole.Button, new() { Name = "Retire the project" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Retire the project “Typewriters”?" });
        await Assertions.Expect(dialog).ToContainTextAsync("Nobody can file a ticket in it");
        await Assertions.Expect(dialog).ToContainTextAsync("Its tickets stay where they are");
        await dialog.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await window.GoAsync("/new");
        await Assertions.Expect(Offered(page)).ToHaveCountAsync(1);

        await window.GoAsync("/admin/projects/typewriters");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retire the project" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Link, new() { Name = "1 of its tickets is open" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "No ribbon" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Retire the project" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Retire the project" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The project was retired: it takes no new tickets any more.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Retired", new() { Exact = true })).ToBeVisibleAsync();
        await FileAsync(HttpStatusCode.BadRequest);

        await window.GoAsync("/admin/projects");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Last.GetByRole(AriaRole.Cell).First)
            .ToHaveAccessibleNameAsync("Typewriters Retired");
        await window.GoAsync("/new");
        await Assertions.Expect(Offered(page)).ToHaveCountAsync(0);
        await window.GoAsync("/list?q=project%3Atypewriters");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "No ribbon" })).ToBeVisibleAsync();

        await window.GoAsync("/admin/projects/typewriters");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring back" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The project takes new tickets again.")).ToBeVisibleAsync();
        await window.GoAsync("/new");
        await Assertions.Expect(Offered(page)).ToHaveCountAsync(1);
        await FileAsync(HttpStatusCode.Created);
        await RetireAsync();
        foreach (var path in (string[])["/admin/projects", "/admin/projects/typewriters", "/board?project=typewriters"])
            await ScreenVisit.AssertHoldsAsync(helpDesk, "admin", path);
    }

    private static ILocator Offered(IPage page) => page.Locator("select[name=project] option[value=typewriters]");

    private async Task FileAsync(HttpStatusCode expected)
    {
        using var client = await helpDesk.SignInAsync("admin");
        using var answer = await client.PostAsJsonAsync(
            "/api/ticketing/tickets", new { title = "No ribbon", project = "typewriters" }, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    // All tests share the help desk.
    private async Task RetireAsync()
    {
        using var client = await helpDesk.SignInAsync("admin");
        using var answer = await client.PutAsJsonAsync(
            "/api/ticketing/projects/typewriters", new { name = "Typewriters", isActive = false },
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
