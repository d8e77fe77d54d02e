using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories.Training;

/// <summary>A mentor writes a scenario, puts it into a pool of his, and plays it himself.</summary>
public sealed partial class PoolStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mentor_writes_a_scenario_and_plays_it_himself(bool script)
    {
        var title = $"The printer prints only {(script ? "ducks" : "geese")}";
        var pool = $"Story pool {script}";
        await using var window = await helpDesk.OpenAsync("mentor1", new() { JavaScriptEnabled = script });
        var page = window.Page;
        await window.GoAsync("/training/scenarios/new");
        var text = page.GetByLabel("Scenario (YAML and Markdown)");
        var written = (await text.InputValueAsync()).Replace("Nobody can log in since this morning", title, StringComparison.Ordinal);

        // A mistake is told with its field and line, and what was typed is kept.
        var wrong = written.Replace("difficulty: easy ", "difficulty: tricky ", StringComparison.Ordinal);
        await text.FillAsync(wrong);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the scenario" }).ClickAsync();
        var alert = page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("Line 7");
        await Expect(alert).ToContainTextAsync("difficulty");
        await Expect(alert).ToContainTextAsync("difficulty: tricky");
        await Expect(text).ToHaveValueAsync(wrong);
        if (script)
        {
            await page.AssertAccessibleAsync();
            await alert.GetByRole(AriaRole.Link, new() { Name = "Line 7" }).ClickAsync();
            Assert.StartsWith("difficulty: tricky", await ChosenAsync(page), StringComparison.Ordinal);
        }

        // It is mended, and seen beside as it will be.
        var preview = page.GetByRole(AriaRole.Region, new() { Name = "Preview" });
        await text.FillAsync(written.Replace("browser, version", "driver, model", StringComparison.Ordinal));
        if (!script)
            await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(preview).ToContainTextAsync("When the trainee asks about driver or model:");
        await Expect(preview.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        await Expect(preview).ToContainTextAsync("Costs 10 of 100 points");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the scenario" }).ClickAsync();
        await Expect(page.GetByText("Added.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Version 1")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Play it myself" })).ToHaveCountAsync(0);

        // A file comes with it; one that came by mistake goes again.
        await page.GetByLabel("Add files").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "queue.log", MimeType = "text/plain", Buffer = "2 pages wait"u8.ToArray() },
            new() { Name = "mistake.txt", MimeType = "text/plain", Buffer = "nothing"u8.ToArray() },
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.GetByText("The files are changed.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove mistake.txt" }).ClickAsync();
        await Expect(page.GetByText("Version 3")).ToBeVisibleAsync();
        Assert.Contains("attachments: [queue.log]", await text.InputValueAsync(), StringComparison.Ordinal);
        await Expect(preview.GetByText("queue.log")).ToBeVisibleAsync();
        if (script)
            await page.AssertAccessibleAsync();

        // A pool of his gets it.
        await window.GoAsync("/training/pools");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a pool" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(pool);
        await page.GetByLabel("Passes at").FillAsync("700");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a pool" }).ClickAsync();
        await Expect(page.Locator("#passesAt-error")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync(pool);
        await page.GetByLabel("Passes at").FillAsync("60");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a pool" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(pool);
        await page.GetByLabel("Scenario", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = Choice(title) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Put in" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true });
        await Expect(link).ToBeVisibleAsync();
        if (script)
            await page.AssertAccessibleAsync();

        // He plays it, and comes to its ticket at the training desk.
        await link.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Play it myself" }).ClickAsync();
        await page.WaitForURLAsync(Ticket(), new() { Timeout = 60_000 });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        await Expect(page.GetByText("nobody in our office can log in")).ToBeVisibleAsync();
        if (script)
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "queue.log" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        window.AssertNoFaults();
    }

    [Fact]
    public async Task Who_saves_over_somebody_else_is_told_and_keeps_what_he_typed()
    {
        await using var window = await helpDesk.OpenAsync("mentor1");
        await using var other = await helpDesk.OpenAsync("mentor1");
        await WriteAsync(window, "The mug is empty again");
        var address = new Uri(window.Page.Url).AbsolutePath["/tickets".Length..];
        await other.GoAsync(address);
        await window.GoAsync(address);
        var (mine, theirs) = (await TypeAsync(window, "Mine"), await TypeAsync(other, "Theirs"));
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(other.Page.GetByText("Version 2")).ToBeVisibleAsync();

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("saved version 2 while you wrote");
        await Expect(window.Page.GetByLabel("Scenario (YAML and Markdown)")).ToHaveValueAsync(mine);
        Assert.NotEqual(mine, theirs);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(window.Page.GetByText("Version 3")).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Retire" }).ClickAsync();
        await Expect(window.Page.GetByText("The scenario was retired")).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Bring back" }).ClickAsync();
        await Expect(window.Page.GetByText("can be sent again")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Scenarios_of_a_pool_change_places_and_the_pool_goes_out_and_in_again()
    {
        await using var window = await helpDesk.OpenAsync("mentor1");
        var page = window.Page;
        await window.GoAsync("/training/pools/starter");
        var titles = page.Locator(".pool-table td:first-child a");
        var (first, second) = (await titles.Nth(0).InnerTextAsync(), await titles.Nth(1).InnerTextAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = $"Move “{first}” down" }).ClickAsync();

        await Expect(titles.Nth(0)).ToHaveTextAsync(second);
        await page.GetByRole(AriaRole.Button, new() { Name = $"Move “{first}” up" }).ClickAsync();
        await Expect(titles.Nth(0)).ToHaveTextAsync(first);
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "Export (zip)" }).ClickAsync());
        await window.GoAsync("/training/pools");
        await page.GetByLabel("Zip file").SetInputFilesAsync((await download.PathAsync())!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring in" }).ClickAsync();
        await Expect(page.GetByText("New: 0, changed: 0, as they were: 60.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_trains_alone_sees_no_pool()
    {
        using var trainee = await helpDesk.SignInAsync("trainee1");

        foreach (var path in (string[])["pools", "pools/starter", "pools/starter/export", "scenarios/new", "scenarios/owner-has-died"])
        {
            using var answer = await trainee.GetAsync($"/tickets/training/{path}", TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    private static string Choice(string title) => $"{title} ({title.ToLowerInvariant().Replace(' ', '-')})";

    private static async Task WriteAsync(Window window, string title)
    {
        await window.GoAsync("/training/scenarios/new");
        var text = window.Page.GetByLabel("Scenario (YAML and Markdown)");
        await text.FillAsync(
            (await text.InputValueAsync()).Replace("Nobody can log in since this morning", title, StringComparison.Ordinal));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Add the scenario" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
    }

    private static async Task<string> TypeAsync(Window window, string words)
    {
        var text = window.Page.GetByLabel("Scenario (YAML and Markdown)");
        var typed = (await text.InputValueAsync()).Replace("please call me", words, StringComparison.Ordinal);
        await text.FillAsync(typed);
        return typed;
    }

    private static Task<string> ChosenAsync(IPage page) => page.EvaluateAsync<string>(
        "() => { const text = document.activeElement; return text.value.slice(text.selectionStart, text.selectionEnd); }");

    [GeneratedRegex("/training/desk/[0-9]+$")]
    private static partial Regex Ticket();
}
