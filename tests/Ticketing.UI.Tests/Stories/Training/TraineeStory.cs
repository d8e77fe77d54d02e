using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories.Training;

/// <summary>Somebody who trains: what was sent to him, working on it, handing it in, and what he reads of it.</summary>
public sealed partial class TraineeStory(HelpDesk helpDesk)
{
    private const string DeskPath = "/tickets/training/desk";
    private const string Scenario = "colours-i-cannot-tell-apart";

    [Fact]
    public async Task A_trainee_solves_an_exercise_with_a_hint_and_reads_his_points_when_they_are_released()
    {
        using var mentor = await TrainingDesk.OpenAsync(helpDesk, "mentor1");
        await using var window = await helpDesk.OpenAsync("trainee1");
        var page = window.Page;
        await window.GoAsync("/training");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your exercises" })).ToBeVisibleAsync();
        // It comes while the page is open.
        var number = await mentor.SendAsync(Scenario, "trainee1");
        var line = page.Locator($"#exercise-{number}");
        await Expect(line).ToContainTextAsync("Waiting for you");
        await page.AssertAccessibleAsync();

        await line.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{DeskPath}/{number}$"));
        await Expect(page.GetByText("Training: nobody real reads this.")).ToBeVisibleAsync();
        var panel = page.Locator("#exercise");
        await panel.GetByLabel("Your answer").FillAsync("Thank you for writing. I have");
        await panel.GetByRole(AriaRole.Button, new() { NameRegex = TakeHint() }).ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Heading, new() { Name = "Hints" })).ToBeVisibleAsync();
        // What was typed is not lost by it.
        await Expect(panel.GetByLabel("Your answer")).ToHaveValueAsync("Thank you for writing. I have");
        await page.AssertAccessibleAsync();
        await panel.GetByLabel("Your answer").FillAsync("Thank you for writing. It is done, and it was our fault.");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Expect(panel.GetByText("Your mentor reviews it")).ToBeVisibleAsync();
        await Expect(page.Locator("#timeline").GetByText("it was our fault")).ToBeVisibleAsync();
        await Expect(panel.Locator(".exercise-points")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to training" }).ClickAsync();
        await Expect(page.Locator("#inbox-HandedIn").Locator(line)).ToBeVisibleAsync();
        await mentor.ReleaseAsync(number, "passed");
        await Expect(page.Locator("#inbox-Reviewed").Locator(line)).ToContainTextAsync("Passed");
        await Expect(line).ToContainTextAsync("point");
        await Expect(line.GetByRole(AriaRole.Link, new() { NameRegex = new("^Read the review") }))
            .ToHaveAttributeAsync("href", $"/tickets/training/exercises/{number}/review");

        await page.GetByRole(AriaRole.Link, new() { Name = "Progress" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your progress" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Points by skill").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Without_script_hints_are_taken_and_what_is_handed_in_without_an_answer_is_refused_at_its_field()
    {
        using var mentor = await TrainingDesk.OpenAsync(helpDesk, "mentor1");
        var number = await mentor.SendAsync(Scenario, "trainee1");
        await using var window = await helpDesk.OpenAsync("trainee1", new() { JavaScriptEnabled = false });
        var page = window.Page;
        await window.GoAsync($"/training/desk/{number}");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = TakeHint() }).ClickAsync();
        await Expect(page.Locator(".exercise-hints > li")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Expect(page.GetByLabel("Your answer")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator("#answer-error")).ToBeVisibleAsync();
        await page.GetByLabel("Your answer").FillAsync("We are on it.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex($"{DeskPath}/{number}#exercise$"));
        await Expect(page.Locator("#exercise").GetByText("Your mentor reviews it")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_training_desk_shows_exercises_alone_and_no_way_out_but_the_one_back()
    {
        using var mentor = await TrainingDesk.OpenAsync(helpDesk, "mentor1");
        var number = await mentor.SendAsync(Scenario, "trainee1");
        await using var window = await helpDesk.OpenAsync("trainee1");
        var page = window.Page;
        string[] paths = ["/dashboard", "/list", "/list?q=printer", "/board", "/waiting", "/notifications", "/time", $"/{number}"];
        foreach (var path in paths)
        {
            Assert.Equal(200, (await window.GoAsync($"/training/desk{path}"))!.Status);
            await Expect(page.GetByText("Training: nobody real reads this.")).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "New ticket" })).ToHaveCountAsync(0);
            var away = await page.Locator("a[href^='/tickets']").EvaluateAllAsync<string[]>(
                "(links, desk) => links.map(link => link.getAttribute('href')).filter(href => !href.startsWith(desk))", DeskPath);
            Assert.Empty(away.Except(["/tickets/training/inbox", "/tickets/profile", "/tickets/profile#notifications"]));
        }

        // Nothing of the tenant itself is there, and none of it can be filed there.
        Assert.Equal(404, (await window.GoAsync("/training/desk/1"))!.Status);
        Assert.Equal(403, (await window.GoAsync("/training/desk/new"))!.Status);
        Assert.Equal(404, (await window.GoAsync($"/{number}"))!.Status);
        await using var agent = await helpDesk.OpenAsync("agent1");
        Assert.Equal(404, (await agent.GoAsync($"/training/desk/{number}"))!.Status);
        Assert.Equal(403, (await agent.GoAsync("/training/inbox"))!.Status);
    }

    [Fact]
    public async Task A_ticket_of_the_training_desk_changes_while_it_is_open_and_the_palette_stays_there()
    {
        using var mentor = await TrainingDesk.OpenAsync(helpDesk, "mentor1");
        using var trainee = await TrainingDesk.OpenAsync(helpDesk, "trainee1");
        var number = await mentor.SendAsync(Scenario, "trainee1");
        await using var window = await helpDesk.OpenAsync("trainee1");
        var page = window.Page;
        await page.RunAndWaitForResponseAsync(
            () => window.GoAsync($"/training/desk/{number}"),
            answer => answer.Url.Contains($"{DeskPath}/events", StringComparison.Ordinal));

        await trainee.AnswerAsync(number, "From another window.");

        await Expect(page.Locator("#timeline").GetByText("From another window.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+k");
        var options = page.Locator(".palette-item[data-href]");
        await Expect(options.First).ToBeVisibleAsync();
        var away = await options.EvaluateAllAsync<string[]>(
            "(items, desk) => items.map(item => item.dataset.href).filter(href => !href.startsWith(desk))", DeskPath);
        Assert.Equal(["/tickets/profile"], away);
    }

    [Fact]
    public async Task Who_passed_a_pool_has_a_certificate_and_a_mentor_reads_it_too()
    {
        using var mentor = await TrainingDesk.OpenAsync(helpDesk, "mentor1");
        using var trainee = await TrainingDesk.OpenAsync(helpDesk, "trainee1");
        await mentor.SavePoolAsync("one-thing", "One thing", Scenario);
        var number = await mentor.SendAsync(Scenario, "trainee1", "one-thing");
        await trainee.AnswerAsync(number, "Done.");
        await using var window = await helpDesk.OpenAsync("trainee1");
        var page = window.Page;
        Assert.Equal(404, (await window.GoAsync("/training/progress/trainee1/certificate/one-thing"))!.Status);

        await mentor.ReleaseAsync(number, "passed");
        await window.GoAsync("/training/progress");
        await page.GetByRole(AriaRole.Link, new() { Name = "Certificate for One thing" }).ClickAsync();
        await Expect(page.Locator(".certificate-name")).ToHaveTextAsync("Théo Lambert");
        await page.AssertAccessibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".sidebar")).ToBeHiddenAsync();
        await Expect(page.Locator(".certificate")).ToBeVisibleAsync();

        await using var other = await helpDesk.OpenAsync("mentor1");
        await other.GoAsync("/training/progress");
        await other.Page.GetByRole(AriaRole.Link, new() { Name = "Théo Lambert" }).ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Link, new() { Name = "Certificate for One thing" })).ToBeVisibleAsync();
        await using var agent = await helpDesk.OpenAsync("agent1");
        Assert.Equal(403, (await agent.GoAsync("/training/progress/trainee1"))!.Status);
    }

    [GeneratedRegex(@"^Take a hint \(−\d+ points?\)$")]
    private static partial Regex TakeHint();
}
