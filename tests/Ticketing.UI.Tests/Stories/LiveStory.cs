using System.Collections.Concurrent;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Pages change while they are open, and who uses one is not disturbed.</summary>
public sealed class LiveStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_ticket_changes_under_somebody_who_writes_and_what_he_typed_and_his_cursor_stay()
    {
        using var other = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await other.FileAsync("Live ticket");
        await using var window = await helpDesk.OpenAsync("manager3");
        var page = window.Page;
        await OpenLiveAsync(window, $"/{number}");
        var text = page.Locator("#comment-body");
        await page.Keyboard.PressAsync("r");
        await text.PressSequentiallyAsync("I am in the midd");

        await other.CommentAsync(number, "Somebody was faster.", "public");
        await other.FireAsync(number, "start");

        await Expect(page.GetByText("Somebody was faster.")).ToBeVisibleAsync();
        await Expect(page.Locator("#ticket-head")).ToContainTextAsync("In Progress");
        await page.Keyboard.TypeAsync("le of it");
        await Expect(text).ToHaveValueAsync("I am in the middle of it");
        await Expect(text).ToBeFocusedAsync();
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task A_list_changes_in_place_and_what_is_ticked_stays_ticked()
    {
        using var other = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await other.FileAsync("Live row");
        await using var window = await helpDesk.OpenAsync("manager3");
        var page = window.Page;
        await OpenLiveAsync(window, "/list?q=is%3Aopen%20%22Live%20row%22");
        var row = page.Locator("[data-row]").Filter(new() { HasText = "Live row" }).First;
        await row.GetByRole(AriaRole.Checkbox).CheckAsync();
        await row.GetByRole(AriaRole.Link, new() { Name = "Live row" }).FocusAsync();

        await other.FireAsync(number, "start");

        await Expect(row).ToContainTextAsync("In Progress");
        await Expect(row.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await Expect(row.GetByRole(AriaRole.Link, new() { Name = "Live row" })).ToBeFocusedAsync();

        await other.FileAsync("Live row, a second one");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Live row, a second one" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Colleagues_see_who_writes_and_a_requester_only_who_is_about_to_answer_him()
    {
        using var requester = await Desk.OpenAsync(helpDesk, "requester4");
        var number = await requester.FileAsync("Live presence");
        await using var one = await helpDesk.OpenAsync("manager2");
        await using var other = await helpDesk.OpenAsync("manager3");
        await using var his = await helpDesk.OpenAsync("requester4");
        await OpenLiveAsync(his, $"/portal/{number}");
        await OpenLiveAsync(other, $"/{number}");
        await OpenLiveAsync(one, $"/{number}");
        await Expect(other.Page.Locator("#presence")).ToContainTextAsync("look at this");

        await one.Page.GetByRole(AriaRole.Radio, new() { Name = "Internal note" }).ClickAsync();
        await one.Page.Locator("#comment-body").PressSequentiallyAsync("Among us");
        await Expect(other.Page.Locator("#presence")).ToContainTextAsync("is writing an internal note");
        await Expect(his.Page.Locator("#presence")).ToBeEmptyAsync();

        await one.Page.GetByRole(AriaRole.Radio, new() { Name = "Reply" }).ClickAsync();
        await one.Page.Locator("#comment-body").PressSequentiallyAsync(", and to him");
        await Expect(other.Page.Locator("#presence")).ToContainTextAsync("is writing a reply");
        await Expect(his.Page.Locator("#presence")).ToContainTextAsync("is writing a reply");
        await other.Page.AssertAccessibleAsync();

        await one.GoAsync("/list");
        await Expect(his.Page.Locator("#presence")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task The_bell_counts_what_somebody_is_told_without_loading_the_page()
    {
        using var requester = await Desk.OpenAsync(helpDesk, "requester5");
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await requester.FileAsync("Live bell");
        await using var window = await helpDesk.OpenAsync("requester5");
        await OpenLiveAsync(window, "/portal/new");
        var bell = window.Page.Locator(".bell");
        var before = await bell.GetAttributeAsync("aria-label");

        await manager.CommentAsync(number, "Ring.", "public");

        await Expect(bell).Not.ToHaveAttributeAsync("aria-label", before!);
        await Expect(bell).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("unread"));
    }

    [Fact]
    public async Task The_pages_of_a_browser_share_one_line_and_all_of_them_change()
    {
        using var other = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await other.FileAsync("Live tabs");
        await using var window = await helpDesk.OpenAsync("manager3");
        await OpenLiveAsync(window, $"/{number}");
        var tab = await window.Page.Context.NewPageAsync();
        var lines = new ConcurrentQueue<string>();
        tab.Request += (_, request) =>
        {
            if (request.Url.Contains("/events", StringComparison.Ordinal))
                lines.Enqueue(request.Url);
        };
        await tab.GotoAsync($"/tickets/{number}");
        await tab.WaitForFunctionAsync(
            "() => performance.getEntriesByName(new URL(document.body.dataset.liveScript, location).href).length");

        await other.CommentAsync(number, "Seen by both.", "public");

        await Expect(tab.GetByText("Seen by both.")).ToBeVisibleAsync();
        await window.Page.BringToFrontAsync();
        await Expect(window.Page.GetByText("Seen by both.")).ToBeVisibleAsync();
        Assert.Empty(lines);
    }

    [Fact]
    public async Task A_page_whose_line_is_lost_says_so()
    {
        await using var window = await helpDesk.OpenAsync("manager3");
        await window.Page.RouteAsync("**/events*", route => route.AbortAsync());
        await window.Page.Clock.InstallAsync();
        var refused = new TaskCompletionSource();
        window.Page.RequestFailed += (_, request) =>
        {
            if (request.Url.Contains("/events", StringComparison.Ordinal))
                refused.TrySetResult();
        };
        await window.GoAsync("/list");

        await window.Page.Clock.RunForAsync(2_000);
        await refused.Task.WaitAsync(TestContext.Current.CancellationToken);
        await window.Page.Clock.RunForAsync(10_000);

        await Expect(window.Page.GetByText("The connection is lost")).ToBeVisibleAsync();
        await window.Page.AssertAccessibleAsync();
    }

    // Its line is open, so that nothing that happens from now on passes unseen.
    private static async Task OpenLiveAsync(Window window, string path)
    {
        var opened = window.Page.WaitForResponseAsync(answer => answer.Url.Contains("/events", StringComparison.Ordinal));
        await window.GoAsync(path);
        await opened;
    }
}
