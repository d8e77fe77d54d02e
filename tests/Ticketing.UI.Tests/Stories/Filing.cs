using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories;

/// <summary>Files the tickets that stories are about, as people do it.</summary>
internal static partial class Filing
{
    /// <summary>Files a ticket in the console, by somebody who reads English, and stays on its page.</summary>
    public static async Task<string> FileAsync(this Window window, string title, string description = "It happens every morning.")
    {
        await window.GoAsync("/new");
        await window.Page.GetByLabel("Title", new() { Exact = true }).FillAsync(title);
        await window.Page.GetByLabel("Description", new() { Exact = true }).FillAsync(description);
        // By its key: similar tickets come in above the button while it is pressed, and move it away from under a pointer.
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "File the ticket" }).PressAsync("Enter");
        await window.Page.ArriveAtTicketAsync();
        return new Uri(window.Page.Url).AbsolutePath["/tickets".Length..];
    }

    /// <summary>Gives the ticket on the page to a team.</summary>
    public static async Task GiveToAsync(this Window window, string team)
    {
        await window.Page.Locator("#ticket-side [data-choose=team]").ClickAsync();
        await window.Page.GetByRole(AriaRole.Option, new() { NameRegex = new($"^{team}") }).ClickAsync();
        await Assertions.Expect(window.Page.GetByText($"assigned the ticket to the team {team}")).ToBeVisibleAsync();
    }

    /// <summary>
    /// Waits until the page is a ticket's and its scripts have run. The page itself is asked: an event that the browser tells of it was
    /// missed once in a few runs, and the story waited for it in vain.
    /// </summary>
    public static async Task ArriveAtTicketAsync(this IPage page)
    {
        await page.WaitForURLAsync(TicketAddress(), new() { WaitUntil = WaitUntilState.Commit });
        await page.EvaluateAsync(
            "() => new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))");
    }

    [GeneratedRegex(@"/tickets/\d+(\?.*)?$")]
    public static partial Regex TicketAddress();
}
