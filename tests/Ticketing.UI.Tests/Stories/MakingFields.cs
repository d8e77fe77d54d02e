using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Makes custom fields on the page of the administration.</summary>
internal static class MakingFields
{
    /// <summary>Makes a field of the tickets of IT Support about hardware.</summary>
    public static async Task MakeFieldAsync(this Window window, string name, string kind, string seenBy)
    {
        var page = window.Page;
        await window.GoAsync("/admin/fields?add=true");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.Locator("#kind").SelectOptionAsync(new SelectOptionValue { Label = kind });
        await page.Locator("#seenBy").SelectOptionAsync(new SelectOptionValue { Label = seenBy });
        await page.Locator("#project").SelectOptionAsync("support");
        await page.Locator("#category").FillAsync("hardware");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a field" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
    }
}
