using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Somebody lets his timer run while he works.</summary>
public sealed class TimerStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task It_is_started_on_a_ticket_seen_on_every_page_and_stopped_from_there()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "agent6");
        var number = await desk.FileAsync(new { project = "contracts", title = "Timed by a clock" });
        await using var window = await helpDesk.OpenAsync("manager6", new() { Locale = "en" });
        var page = window.Page;
        await window.GoAsync($"/{number}");
        await page.Locator(".time-panel").GetByRole(AriaRole.Button, new() { Name = "Start timer" }).ClickAsync();
        var running = page.Locator(".running-timer");
        await Expect(running).ToContainTextAsync($"#{number}");

        await window.GoAsync("/list");
        await Expect(running.GetByRole(AriaRole.Link)).ToHaveTextAsync($"#{number}");
        await page.AssertAccessibleAsync();
        await running.GetByRole(AriaRole.Button, new() { Name = "Stop timer" }).ClickAsync();

        await Expect(page.Locator(".time-panel")).ToContainTextAsync(new Regex("Total: 1.?m"));
        await Expect(running).ToHaveCountAsync(0);
        await Expect(page.Locator(".time-panel").GetByRole(AriaRole.Button, new() { Name = "Start timer" })).ToBeVisibleAsync();
    }
}
