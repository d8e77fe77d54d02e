using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>A field is made, filled in by who files a ticket, and changed by who works on it; what agents alone see is theirs.</summary>
public sealed partial class FieldStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_field_is_made_filled_in_and_changed(bool script)
    {
        var (asset, cost) = ($"Asset {script}", $"Cost {script}");
        await using var manager = await helpDesk.OpenAsync("manager1", new() { JavaScriptEnabled = script });
        await manager.MakeFieldAsync(asset, "Text", "Everybody who sees the ticket");
        await manager.MakeFieldAsync(cost, "Decimal number", "Agents only");
        await manager.GoAsync("/admin/fields");
        await Expect(manager.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = cost })).ToContainTextAsync("Agents only");

        await using var requester = await helpDesk.OpenAsync("requester1", new() { JavaScriptEnabled = script });
        await requester.GoAsync("/portal/new?about=support/hardware");
        await Expect(requester.Page.GetByLabel(cost)).ToHaveCountAsync(0);
        await requester.Page.Locator("#title").FillAsync($"Docking station {script}");
        await requester.Page.GetByLabel(asset).FillAsync("D-7");
        if (script)
            await requester.Page.AssertAccessibleAsync();
        await requester.Page.Locator(".form-actions button.primary").ClickAsync();
        await Expect(requester.Page.Locator(".fields-panel")).ToContainTextAsync("D-7");
        var number = Number().Match(requester.Page.Url).Value;

        await manager.GoAsync($"/{number}");
        var panel = manager.Page.Locator(".fields-panel");
        await Expect(panel).ToContainTextAsync("D-7");
        await panel.Locator("summary").ClickAsync();
        await panel.GetByLabel(cost).FillAsync("120.5");
        await panel.GetByLabel(asset).FillAsync("D-8");
        if (script)
            await manager.Page.AssertAccessibleAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(manager.Page.Locator(".fields-panel dl")).ToContainTextAsync("120.5");
        await Expect(manager.Page.Locator(".fields-panel dl")).ToContainTextAsync("D-8");

        var column = $"field.{Ticketing.Keys.From(cost)}";
        await manager.GoAsync($"/list?q=&columns=status,{column}&facets=1");
        await manager.Page.Locator("th").GetByRole(AriaRole.Link, new() { Name = cost }).ClickAsync();
        await Expect(manager.Page.Locator("th[aria-sort=ascending]")).ToContainTextAsync(cost);
        await Expect(manager.Page.Locator(".ticket-table tbody tr").First).ToContainTextAsync("120.5");
        if (script)
            await manager.Page.AssertAccessibleAsync();
        await manager.Page.KeepPictureAsync("field-list");

        await requester.GoAsync($"/portal/{number}");
        await Expect(requester.Page.Locator(".fields-panel dl")).ToContainTextAsync("D-8");
        await Expect(requester.Page.Locator("main")).Not.ToContainTextAsync("120.5");
    }

    [GeneratedRegex(@"(?<=/portal/)\d+")]
    private static partial Regex Number();
}
