using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>The desktop tells of what is new, where somebody asked for it.</summary>
public sealed class DesktopStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task Whoever_presses_the_button_is_asked_and_can_end_it()
    {
        await using var window = await helpDesk.OpenAsync("agent2", new() { Permissions = ["notifications"] });
        var page = window.Page;
        await window.GoAsync("/profile");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show it on the desktop" }).ClickAsync();
        await Expect(page.GetByText("What is new is shown on the desktop.")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();

        await window.GoAsync("/profile");
        await Expect(page.GetByText("What is new is shown on the desktop.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show nothing more" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show it on the desktop" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_there_is_nothing_to_press()
    {
        await using var window = await helpDesk.OpenAsync("agent2", new() { JavaScriptEnabled = false });
        await window.GoAsync("/profile");

        await Expect(window.Page.GetByText("On the desktop")).ToBeHiddenAsync();
    }
}
