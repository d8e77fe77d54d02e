using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>A manager lets a template be filed each Monday.</summary>
public sealed class RecurringStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_schedule_is_previewed_and_saved(bool script)
    {
        var name = $"Backup check {script}";
        await using var window = await helpDesk.OpenAsync("admin", new() { JavaScriptEnabled = script });
        var page = window.Page;
        await window.GoAsync("/admin/recurring?add=true");
        await page.Locator("#name").FillAsync(name);
        await page.Locator("#requester").FillAsync("requester1");
        await page.Locator("#timeZone").FillAsync("Europe/Paris");
        await page.Locator("#schedule").FillAsync("every monday");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the next times" }).ClickAsync();
        await Expect(page.Locator("#schedule-error")).ToContainTextAsync("0 9 * * 1 is Mondays at 9:00.");

        await page.Locator("#schedule").FillAsync("0 9 * * 1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the next times" }).ClickAsync();
        var times = page.GetByRole(AriaRole.List, new() { Name = "Next times" }).GetByRole(AriaRole.Listitem);
        await Expect(times).ToHaveCountAsync(5);
        await Expect(times.First).ToContainTextAsync("Monday");
        await Expect(page.Locator("#name")).ToHaveValueAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a recurring ticket" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
        await Expect(page.GetByText("Nothing was filed yet.")).ToBeVisibleAsync();
        if (script)
            await page.AssertAccessibleAsync();
        await window.GoAsync("/admin/recurring");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = name })).ToContainTextAsync("Monday");
        window.AssertNoFaults();
    }
}
