using System.Net;
using System.Net.Http.Json;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Administration;

/// <summary>A project with a category that has had its day.</summary>
public sealed class CategoryStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_retired_category_is_no_longer_offered_and_one_in_use_is_not_deleted()
    {
        await using var window = await helpDesk.OpenAsync("admin");
        var page = window.Page;
        await window.GoAsync("/admin/projects");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add project" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Fleet of cars");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add project" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Fleet of cars");

        await page.GetByRole(AriaRole.Link, new() { Name = "Add category" }).ClickAsync();
        await page.GetByRole(AriaRole.Form, new() { Name = "Add category" }).GetByLabel("Name").FillAsync("Fax machines");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add category" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Delete Fax machines" })).ToBeVisibleAsync();
        await FileTicketAsync(HttpStatusCode.Created);

        await page.GetByRole(AriaRole.Link, new() { Name = "Delete Fax machines" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete category" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tickets have the category “Fax machines”");
        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Retire Fax machines" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Retire" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The category was retired")).ToBeVisibleAsync();
        await FileTicketAsync(HttpStatusCode.BadRequest);

        await page.GetByRole(AriaRole.Button, new() { Name = "Offer again: Fax machines" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make default: Fax machines" }).ClickAsync();
        await Assertions.Expect(
            page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Fax machines" })).ToContainTextAsync("Default");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rename Fax machines" }).ClickAsync();
        await page.GetByRole(AriaRole.Listitem).GetByLabel("Name", new() { Exact = true }).FillAsync("Machines");
        await page.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Machines" })).ToContainTextAsync("Default");
        await page.GetByRole(AriaRole.Link, new() { Name = "Delete General" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete category" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The category was deleted.")).ToBeVisibleAsync();
    }

    private async Task FileTicketAsync(HttpStatusCode expected)
    {
        using var client = await helpDesk.SignInAsync("admin");
        using var answer = await client.PostAsJsonAsync(
            "/api/ticketing/tickets", new { title = "The fax is out of paper", project = "fleet-of-cars", category = "fax-machines" },
            TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }
}
