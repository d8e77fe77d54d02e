using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>The desktop tells of what is new, where somebody asked for it.</summary>
public sealed class DesktopStory(HelpDesk helpDesk)
{
    // A browser without a window shows none, and says so: this one takes them down, all tabs on one list.
    private const string Desktop =
        """
        window.Notification = class extends EventTarget {
          static get permission() { return localStorage.getItem('granted') ?? 'default'; }
          static async requestPermission() { localStorage.setItem('granted', 'granted'); return 'granted'; }
          constructor(title, { body }) {
            super();
            localStorage.setItem('shown', `${localStorage.getItem('shown') ?? ''}[${title}: ${body}]`);
          }
        };
        """;

    [Fact]
    public async Task Whoever_presses_the_button_is_shown_what_is_new_once_whatever_tabs_are_open()
    {
        await using var window = await OpenAsync();
        var page = window.Page;
        // What really happens meanwhile would be counted and shown too.
        await window.StayAsItIsAsync();
        await window.GoAsync("/profile");
        await TellAsync(page, 3, 1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show it on the desktop" }).ClickAsync();
        await Expect(page.GetByText("What is new is shown on the desktop.")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await Task.WhenAll(TellAsync(page, 4, 2), TellAsync(other, 4, 2));
        await TellAsync(page, 5, 3);
        await Expect(page).ToHaveTitleAsync(new Regex(@"^\(5\) Profile"));
        await page.WaitForFunctionAsync("() => localStorage.getItem('shown')?.includes('#3')");

        Assert.Equal("[#2: new][#3: new]", await page.EvaluateAsync<string>("() => localStorage.getItem('shown')"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Show nothing more" }).ClickAsync();
        await TellAsync(page, 100, 4);
        await Expect(page).ToHaveTitleAsync(new Regex(@"^\(99\+\) Profile"));
        Assert.Equal("[#2: new][#3: new]", await page.EvaluateAsync<string>("() => localStorage.getItem('shown')"));
        await TellAsync(page, 0, 5);
        await Expect(page).ToHaveTitleAsync(new Regex("^Profile"));
    }

    [Fact]
    public async Task What_happens_while_a_page_is_open_is_shown_and_counted_in_its_title()
    {
        await using var window = await OpenAsync("manager3");
        var page = window.Page;
        var opened = page.WaitForResponseAsync(answer => answer.Url.Contains("/events", StringComparison.Ordinal));
        await window.GoAsync("/profile");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show it on the desktop" }).ClickAsync();
        await opened;

        using var other = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await other.FileAsync("Told on the desktop");
        await other.CommentAsync(number, "Please look, @manager3", "public");

        await page.WaitForFunctionAsync("() => localStorage.getItem('shown')?.includes('Told on the desktop')");
        await Expect(page).ToHaveTitleAsync(new Regex(@"^\(\d+\+?\) Profile"));
        Assert.Contains("mentioned you", await page.EvaluateAsync<string>("() => localStorage.getItem('shown')"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_there_is_nothing_to_press()
    {
        await using var window = await helpDesk.OpenAsync("agent2", new() { JavaScriptEnabled = false });
        await window.GoAsync("/profile");

        await Expect(window.Page.GetByText("On the desktop", new() { Exact = true })).ToBeHiddenAsync();
    }

    private async Task<Window> OpenAsync(string person = "agent2")
    {
        var window = await helpDesk.OpenAsync(person);
        await window.Page.Context.AddInitScriptAsync(Desktop);
        return window;
    }

    // As the code of live pages does.
    private static async Task TellAsync(IPage page, int count, int number) => await page.EvaluateAsync(
        """
        ([count, number]) => document.dispatchEvent(new CustomEvent('ticketing:unread', {
          detail: { count, latest: { number, title: `#${number}`, text: 'new', url: '/' } } }))
        """,
        new[] { count, number });
}
