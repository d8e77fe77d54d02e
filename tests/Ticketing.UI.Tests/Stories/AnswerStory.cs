using System.Globalization;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Who asked answers, and the ticket goes on: as its workflow says.</summary>
public sealed class AnswerStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_requesters_answer_resumes_what_is_pending_and_shows_until_somebody_answers()
    {
        var number = await WorkedOnAsync("Brillig scanner beeps", "wait");
        await using var portal = await helpDesk.OpenAsync("requester2");
        await portal.GoAsync($"/portal/{number}");
        await portal.Page.GetByLabel("Your answer").FillAsync("It beeps twice.");
        await portal.Page.GetByRole(AriaRole.Button, new() { Name = "Send answer" }).ClickAsync();
        await Expect(portal.Page.GetByText("Work goes on")).ToBeVisibleAsync();

        using var desk = await Desk.OpenAsync(helpDesk, "agent2");
        Assert.Equal("in-progress", await desk.GetAsync(number, "status"));
        await using var console = await helpDesk.OpenAsync("agent2");
        await console.GoAsync("/list?q=is%3Aanswered+brillig");
        var row = console.Page.Locator($"#row-{number}");
        await Expect(row.GetByRole(AriaRole.Img, new() { NameRegex = new("^Answered") })).ToBeVisibleAsync();
        await console.GoAsync($"/{number}");
        await Expect(console.Page.Locator("#ticket-head").GetByText("Answered", new() { Exact = true })).ToBeVisibleAsync();

        await desk.CommentAsync(number, "Then its lamp is broken.", "public");

        await Expect(console.Page.Locator("#ticket-head").GetByText("Answered", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_an_answer_to_what_is_done_the_portal_asks_whether_it_is_still_a_problem(bool script)
    {
        var number = await WorkedOnAsync($"Slithy toner {(script ? "with" : "without")} script", "complete");
        await using var window = await helpDesk.OpenAsync("requester2", new() { JavaScriptEnabled = script });
        var page = window.Page;
        using var desk = await Desk.OpenAsync(helpDesk, "agent2");

        await window.GoAsync($"/portal/{number}");
        await page.GetByLabel("Your answer").FillAsync("Thank you.");
        await page.GetByRole(AriaRole.Group, new() { Name = "Is it still a problem?" })
            .GetByRole(AriaRole.Button, new() { Name = "No, only send" }).ClickAsync();
        await Expect(page.GetByText("Thank you.")).ToBeVisibleAsync();
        Assert.Equal("completed", await desk.GetAsync(number, "status"));

        await page.GetByLabel("Your answer").FillAsync("It is empty again.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, open it again" }).ClickAsync();

        await Expect(page.GetByText("Somebody will take it up")).ToBeVisibleAsync();
        await Expect(page.GetByText("It is empty again.")).ToBeVisibleAsync();
        Assert.Equal(("to-do", "True"), (await desk.GetAsync(number, "status"), await desk.GetAsync(number, "answered")));
    }

    [Fact]
    public async Task A_requester_corrects_his_own_ticket_and_writes_over_nobody()
    {
        using var requester = await Desk.OpenAsync(helpDesk, "requester2");
        var number = await requester.FileAsync("Uffish mouse");
        await using var window = await helpDesk.OpenAsync("requester2");
        var page = window.Page;
        await window.StayAsItIsAsync();
        await window.GoAsync($"/portal/{number}");
        await page.Locator("#correct > summary").ClickAsync();
        await page.GetByLabel("What is it, in one line?").FillAsync("Uffish mouse, left button");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Uffish mouse, left button" })).ToBeVisibleAsync();

        await page.Locator("#correct > summary").ClickAsync();
        await page.GetByLabel("Details").FillAsync("It clicks twice.");
        using var manager = await Desk.OpenAsync(helpDesk, "manager3");
        await manager.PatchAsync(number, new { description = "Serial number 7." });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("changed in the meantime");
        await Expect(page.GetByText("Serial number 7.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Details")).ToHaveValueAsync("It clicks twice.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator("#ticket-talk").GetByText("It clicks twice.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Lists_begin_with_what_happened_last_and_say_so()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager3");
        var first = await manager.FileAsync("Tulgey monitor one");
        var second = await manager.FileAsync("Tulgey monitor two");
        await manager.CommentAsync(first, "Look at it.", "public");
        await using var window = await helpDesk.OpenAsync("manager3");
        var page = window.Page;

        await window.GoAsync(string.Create(CultureInfo.InvariantCulture, $"/list?q=id%3A{first},{second}"));

        await Expect(page.Locator("tr[data-row]")).ToHaveCountAsync(2);
        await Expect(page.Locator("tr[data-row]").First).ToHaveIdAsync($"row-{first}");
        await Expect(page.Locator(".list-order > summary")).ToContainTextAsync("Sorted by: Changed last first");
        await page.Locator(".list-order > summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Newest first", Exact = true }).ClickAsync();
        await Expect(page.Locator("tr[data-row]").First).ToHaveIdAsync($"row-{second}");
        await Expect(page.Locator(".list-order > summary")).ToContainTextAsync("Sorted by: Newest first");
    }

    private async Task<long> WorkedOnAsync(string title, string then)
    {
        using var requester = await Desk.OpenAsync(helpDesk, "requester2");
        using var manager = await Desk.OpenAsync(helpDesk, "manager3");
        using var desk = await Desk.OpenAsync(helpDesk, "agent2");
        var number = await requester.FileAsync(title);
        await manager.AssignAsync(number, "network");
        await desk.TakeAsync(number);
        await desk.FireAsync(number, "start");
        await desk.FireAsync(number, then);
        return number;
    }
}
