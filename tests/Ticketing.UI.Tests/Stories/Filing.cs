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
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Change: Assignee" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{team}") }).ClickAsync();
        await Assertions.Expect(window.Page.GetByText($"assigned the ticket to the team {team}")).ToBeVisibleAsync();
    }

    /// <summary>
    /// Waits until the page is a ticket's. Its scripts have run by then; the event that all of it is loaded was missed once in a few runs,
    /// and the story waited for it in vain.
    /// </summary>
    public static Task ArriveAtTicketAsync(this IPage page) =>
        page.WaitForURLAsync(TicketAddress(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });

    [GeneratedRegex(@"/tickets/\d+(\?.*)?$")]
    public static partial Regex TicketAddress();
}
