using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories.Administration;

/// <summary>Another program is to be told of tickets.</summary>
public sealed class WebhookStory(HelpDesk helpDesk)
{
    // Nobody has that name, so nothing leaves this machine.
    private const string Address = "https://hooks.invalid/tickets";

    // Nor has any ticket of other stories that tag: the test message alone is sent.
    private const string Query = "priority:>=high tag:for-a-webhook";

    [Fact]
    public async Task A_webhook_is_added_with_its_secret_shown_once_tried_switched_off_and_deleted()
    {
        await using var window = await helpDesk.OpenAsync("admin");
        var page = window.Page;
        await window.GoAsync("/admin/webhooks");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a webhook" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Orders");
        await page.GetByLabel("Address").FillAsync("https://127.0.0.1/");
        await page.GetByLabel("Query").FillAsync(Query);
        await page.GetByLabel("Comment written").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a webhook" }).ClickAsync();
        await Expect(page.GetByText("is no public address")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Query")).ToHaveValueAsync(Query);
        await Expect(page.GetByLabel("Comment written")).Not.ToBeCheckedAsync();
        await page.GetByLabel("Address").FillAsync(Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a webhook" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Orders");
        await Expect(page.Locator("code", new() { HasText = "whsec_" })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        await Expect(page.GetByText("A test message is on its way")).ToBeVisibleAsync();
        await Expect(page.Locator("code", new() { HasText = "whsec_" })).ToHaveCountAsync(0);
        var delivery = page.Locator(".webhook-delivery");
        await page.ReloadUntilAsync(delivery.GetByRole(AriaRole.Button, new() { Name = "Send again" }));
        await delivery.Locator("summary").ClickAsync();
        await Expect(delivery.GetByText("It could not be reached")).ToBeVisibleAsync();
        await Expect(delivery.GetByText("webhook-signature: v1,")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Switch off" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Switch off" }).ClickAsync();
        await Expect(page.GetByText("It is switched off: nothing is sent.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the webhook" }).ClickAsync();
        await Expect(page.GetByText("The webhook was deleted.")).ToBeVisibleAsync();
        await Expect(page.GetByText("There are no webhooks yet")).ToBeVisibleAsync();
    }
}
