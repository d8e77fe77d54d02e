using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>A page of the host shows the tickets about an order; one is filed from there, and says so until that is taken back.</summary>
public sealed class SubjectStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_ticket_is_filed_from_the_page_of_an_order_and_leads_back_to_it()
    {
        await using var window = await helpDesk.OpenAsync("manager2", new() { Locale = "en" });
        var page = window.Page;
        await page.GotoAsync("/orders/42");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tickets" })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("order-page");
        await page.GetByRole(AriaRole.Link, new() { Name = "New ticket" }).ClickAsync();
        await Expect(page.Locator("form.new-ticket")).ToContainTextAsync("42: 2 laptops");
        await page.AssertAccessibleAsync();
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Vorpal laptop does not start");
        await page.GetByRole(AriaRole.Button, new() { Name = "File the ticket" }).ClickAsync();

        var panel = page.Locator(".subjects-panel");
        await Expect(panel.GetByRole(AriaRole.Link, new() { Name = "42: 2 laptops, 2 docking stations" })).ToBeVisibleAsync();
        await panel.GetByText("Add", new() { Exact = true }).First.ClickAsync();
        await panel.GetByLabel("Order: number or id").FillAsync("41");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Link, new() { Name = "41: 12 desk lamps" })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("ticket-subjects");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Remove: 41: 12 desk lamps" }).ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Link, new() { Name = "41: 12 desk lamps" })).ToHaveCountAsync(0);

        await panel.GetByRole(AriaRole.Link, new() { Name = "42: 2 laptops, 2 docking stations" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Vorpal laptop does not start" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_ordered_it_sees_it_and_nobody_elses_and_what_is_not_there_is_refused_by_name()
    {
        await using var customer = await helpDesk.OpenAsync("requester1", new() { Locale = "en" });
        await customer.Page.GotoAsync("/orders/42");
        await Expect(customer.Page.GetByRole(AriaRole.Link, new() { Name = "New ticket" })).ToBeVisibleAsync();
        Assert.Equal(404, (await customer.Page.GotoAsync("/orders/41"))!.Status);
        await customer.GoAsync("/portal/new?subject=order/42&subject=order/41");
        await Expect(customer.Page.Locator("form.portal-form")).ToContainTextAsync("42: 2 laptops");
        await Expect(customer.Page.Locator("form.portal-form")).Not.ToContainTextAsync("lamps");

        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false, Locale = "en" });
        await window.GoAsync("/subjects/of/1");
        await window.Page.GetByLabel("Order: number or id").FillAsync("99");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("There is no “99”.");
    }
}
