using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>A mentor sends a pool to a trainee, watches it arrive, and reviews what comes back.</summary>
public sealed class DeploymentStory(HelpDesk helpDesk)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exercises_are_sent_watched_paused_and_stopped_and_one_that_is_handed_in_is_reviewed_for_its_trainee()
    {
        await using var window = await helpDesk.OpenAsync("mentor1");
        var page = window.Page;
        await window.GoAsync("/training/deployments");
        await page.GetByRole(AriaRole.Link, new() { Name = "New deployment" }).ClickAsync();
        await page.GetByLabel("Pool", new() { Exact = true }).SelectOptionAsync("starter");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Théo Lambert" }).CheckAsync();
        await page.GetByLabel("Shortest distance", new() { Exact = true }).FillAsync("one second");
        await page.GetByLabel("Longest distance", new() { Exact = true }).FillAsync("00:00:02");
        await Expect(page.GetByLabel("Mean distance", new() { Exact = true })).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(page.Locator("[id='schedule.from-error']")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Longest distance", new() { Exact = true })).ToHaveValueAsync("00:00:02");
        await page.GetByLabel("Shortest distance", new() { Exact = true }).FillAsync("00:00:01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What would be sent, and when" })).ToBeVisibleAsync();
        await Expect(page.Locator(".training-times li")).ToHaveCountAsync(20);
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();

        // It changes by itself.
        await Expect(page.Locator(".strip-delivered use").Nth(2)).ToBeAttachedAsync();
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(page.GetByText("Paused")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Expect(page.GetByText("Running")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Stop" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Stop it" }).ClickAsync();
        await Expect(page.GetByText("Stopped")).ToBeVisibleAsync();
        await Expect(page.Locator("#deployment-poll")).ToHaveCountAsync(0);
        var ticket = (await page.Locator(".watch-table tbody a").First.InnerTextAsync()).TrimStart('#');
        var title = await page.Locator(".watch-table tbody .truncate").First.InnerTextAsync();

        using var trainee = await helpDesk.SignInAsync("trainee1");
        Assert.Equal(404, (int)(await trainee.GetAsync($"/tickets/training/exercises/{ticket}/review", Token)).StatusCode);
        using var answer = await trainee.PostAsJsonAsync(
            $"/api/ticketing/training/exercises/{ticket}/answer", new { answer = "I looked it up for you: **all is well**." }, Token);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));

        await window.GoAsync("/training/reviews");
        await page.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Model answer" })).ToBeVisibleAsync();
        await Expect(page.Locator("[data-answer]")).ToContainTextAsync("all is well");
        await page.AssertAccessibleAsync();
        var mark = page.Locator(".review-mark").First;
        await mark.FillAsync("120");
        await page.GetByLabel("Again", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Release to the trainee" }).ClickAsync();
        await Expect(page.Locator("[id='marks[0]-error']")).ToBeVisibleAsync();
        await Expect(mark).ToHaveValueAsync("120");
        await Expect(page.GetByLabel("Again", new() { Exact = true })).ToBeCheckedAsync();
        await mark.FillAsync("40");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByText("The review was saved.")).ToBeVisibleAsync();
        await page.Locator("[data-answer] summary").ClickAsync();
        await page.Locator("[data-answer] textarea").FillAsync("Say what you looked up.");
        await page.Locator("[data-answer]").GetByRole(AriaRole.Button, new() { Name = "Add the note" }).ClickAsync();
        await Expect(page.Locator("[data-answer] .review-notes")).ToContainTextAsync("Say what you looked up.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Release to the trainee" }).ClickAsync();
        await Expect(page.GetByText("The trainee can read the review now.")).ToBeVisibleAsync();

        await using var theirs = await helpDesk.OpenAsync("trainee1");
        await theirs.GoAsync($"/training/exercises/{ticket}/review");
        await Expect(theirs.Page.GetByRole(AriaRole.Heading, new() { Name = "Model answer" })).ToBeVisibleAsync();
        await Expect(theirs.Page.GetByText("Say what you looked up.")).ToBeVisibleAsync();
        await Expect(theirs.Page.Locator(".review-mark")).ToHaveCountAsync(0);
        await theirs.Page.AssertAccessibleAsync();
        await theirs.Page.Locator("#thread-title").Locator("xpath=../..").Locator("summary").ClickAsync();
        await theirs.Page.Locator("#note-0").FillAsync("I will.");
        await theirs.Page.GetByRole(AriaRole.Button, new() { Name = "Add the note" }).Last.ClickAsync();
        await Expect(theirs.Page.GetByText("The note was added.")).ToBeVisibleAsync();
        await AssertSentAgainAsync(trainee, title);
    }

    // The review said so: the scenario came once more, by itself.
    private static async Task AssertSentAgainAsync(HttpClient trainee, string title)
    {
        for (var tries = 0; ; tries++)
        {
            var list = await trainee.GetFromJsonAsync<JsonElement>("/api/ticketing/training/exercises?trainee=me&limit=100", Token);
            var same = list.GetProperty("items").EnumerateArray().Where(one => one.GetProperty("title").GetString() == title).ToList();
            if (same.Count >= 2 && same.Any(one => one.GetProperty("answeredAt").ValueKind == JsonValueKind.Null))
                return;
            Assert.True(tries < 100, $"'{title}' was not sent again.");
        }
    }
}
