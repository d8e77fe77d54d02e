using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>A ticket on which much was said stays readable.</summary>
public sealed class ThreadStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_long_description_and_a_long_quotation_fold_and_are_printed_whole()
    {
        var (number, _) = await FileAsync("Folds", string.Concat(Enumerable.Repeat("A line of a long description.\n\n", 60)));
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        await desk.CommentAsync(number, $"See below.\n\n{string.Concat(Enumerable.Repeat("> What was said before.\n", 12))}", "public");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{number}");
        var fold = page.Locator("#ticket-text .fold");
        var (folded, quotation) = (await HeightAsync(fold), page.Locator(".comment blockquote"));
        Assert.InRange(folded, 100, 400);
        await Expect(quotation).ToBeHiddenAsync();
        await page.AssertAccessibleAsync();

        await page.Locator("#ticket-text .fold-all summary").ClickAsync();
        Assert.True(await HeightAsync(fold) > 2 * folded);
        await page.GetByText("Quoted text", new() { Exact = true }).ClickAsync();
        await Expect(quotation).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();

        await page.ReloadAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await HeightAsync(fold) > 2 * folded);
        await Expect(quotation).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_new_since_one_was_here_is_told_and_led_to_and_the_newest_is_a_click_away()
    {
        var (number, his) = await FileAsync("Since you were here", "As it says.");
        using var other = await Desk.OpenAsync(helpDesk, "manager2");
        for (var line = 1; line <= 12; line++)
            await other.CommentAsync(number, $"Line {line}.\n\n\n\nAnd more.", "public");
        await using var window = await helpDesk.OpenAsync("manager3");
        var page = window.Page;
        await window.GoAsync($"/{number}");
        await Expect(page.Locator(".is-new")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "To the newest" }).ClickAsync();
        await Expect(page.GetByText("Line 12.")).ToBeInViewportAsync();

        await window.GoAsync("/list");
        using var requester = await Desk.OpenAsync(helpDesk, his);
        await requester.CommentAsync(number, "The first new one.", "public");
        await requester.CommentAsync(number, "The second new one.", "public");
        await window.GoAsync($"/{number}");
        await Expect(page.Locator(".is-new")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "New since you were here: 2" }).ClickAsync();
        await Expect(page.GetByText("The first new one.")).ToBeInViewportAsync();
        await Expect(page.Locator(".is-new").First).ToContainTextAsync("Requester");
        await Expect(page.Locator(".comment[data-from='staff']").First).Not.ToContainTextAsync("Requester");
        await page.AssertAccessibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("The second new one.")).ToBeVisibleAsync();
        await Expect(page.Locator(".is-new")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_asked_is_shown_in_the_portal_what_is_new()
    {
        var (number, his) = await FileAsync("New in the portal", "As it says.");
        await using var window = await helpDesk.OpenAsync(his);
        await window.GoAsync($"/portal/{number}");
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        await window.GoAsync("/portal");
        await desk.CommentAsync(number, "Here is the answer.", "public");
        await window.GoAsync($"/portal/{number}");
        await Expect(window.Page.Locator(".is-new")).ToContainTextAsync("Here is the answer.");
        await Expect(window.Page.Locator(".portal-message time").First).ToHaveTextAsync(new Regex("just now|min ago"));
        await window.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task What_one_person_changed_at_a_stretch_is_one_line_that_opens()
    {
        var (number, _) = await FileAsync("Many changes", "As it says.");
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        await desk.TakeAsync(number);
        await desk.FireAsync(number, "start");
        await desk.FireAsync(number, "wait");
        await using var window = await helpDesk.OpenAsync("manager3");
        var page = window.Page;
        await window.GoAsync($"/{number}");
        // What was done last is there to be seen.
        await Expect(page.GetByText("changed the status from To-Do to In Progress")).ToBeVisibleAsync();
        await desk.CommentAsync(number, "And now a word.", "internal");
        await Expect(page.GetByText("And now a word.")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("changed the status from To-Do to In Progress")).ToBeHiddenAsync();
        await page.AssertAccessibleAsync();
        await page.GetByText("changed 3 things").ClickAsync();
        await Expect(page.GetByText("changed the status from To-Do to In Progress")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Times_say_how_long_ago_and_exactly_when_and_stay_true_while_the_page_is_open()
    {
        var (number, _) = await FileAsync("How long ago", "As it says.");
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        await desk.CommentAsync(number, "Said now.", "internal");
        await using var window = await helpDesk.OpenAsync("manager3");
        var page = window.Page;
        await page.Clock.InstallAsync();
        await window.GoAsync($"/{number}");
        var time = page.Locator(".comment time");
        await Expect(time).ToHaveTextAsync(new Regex("just now|min ago"));
        await Expect(time).ToHaveAttributeAsync("title", new Regex(@"\d{4}"));
        await page.Clock.FastForwardAsync("03:10:00");
        await Expect(time).ToHaveTextAsync("3 h ago");
    }

    private static Task<double> HeightAsync(ILocator part) =>
        part.EvaluateAsync<double>("part => part.getBoundingClientRect().height");

    private async Task<(long Number, string Person)> FileAsync(string title, string description)
    {
        const string person = "requester5";
        using var desk = await Desk.OpenAsync(helpDesk, person);
        return (
            await desk.FileAsync(new { project = "support", category = "hardware", title, priority = "normal", description }), person);
    }
}
