using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories;

/// <summary>The dashboard tells each role what it begins the day with.</summary>
public sealed class DashboardStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData("agent1", "Your work and what waits for your teams.", "Waiting for my teams")]
    [InlineData("manager2", "The projects you manage.", "Assigned to nobody")]
    [InlineData("admin", "Everything in this help desk.", "Assigned to nobody")]
    public async Task Each_role_sees_its_own(string person, string about, string figure)
    {
        await using var window = await helpDesk.OpenAsync(person, new() { Locale = "en" });
        await window.GoAsync("");

        await Assertions.Expect(window.Page.GetByText(about)).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = figure }).ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Tickets", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_agent_lands_on_what_waits_for_him_and_the_sidebar_counts_it()
    {
        using var requester = await Desk.OpenAsync(helpDesk, "requester2");
        using var manager = await Desk.OpenAsync(helpDesk, "manager3");
        using var agent = await Desk.OpenAsync(helpDesk, "agent1");
        var answered = await requester.FileAsync("Jubjub cable");
        await manager.AssignAsync(answered, "network");
        await agent.TakeAsync(answered);
        await requester.CommentAsync(answered, "It is the blue one.", "public");
        var late = await manager.FileAsync(new
        {
            project = "support", category = "hardware", title = "Frumious switch", team = "network", assignee = "agent1",
            dueAt = "2020-02-03T09:00:00Z",
        });
        await using var window = await helpDesk.OpenAsync("agent1", new() { Locale = "en" });
        var page = window.Page;

        await window.GoAsync("");

        await Assertions.Expect(Part("Answered: your turn")).ToContainTextAsync("Jubjub cable");
        await Assertions.Expect(Part("Overdue")).ToContainTextAsync("Frumious switch");
        await Assertions.Expect(Part("Assigned to me")).ToContainTextAsync($"#{late}");
        await Assertions.Expect(Part("Next on the waiting list").GetByRole(AriaRole.Button, new() { Name = "Take the next one" }))
            .ToBeVisibleAsync();
        var first = (await Part("Assigned to me").BoundingBoxAsync())!.Y;
        Assert.True(first < (await page.GetByRole(AriaRole.List, new() { Name = "Figures" }).BoundingBoxAsync())!.Y);
        // Figures beside the navigation are up to a quarter of a minute old.
        await page.ReloadUntilAsync(page.GetByRole(AriaRole.Navigation).GetByText(new Regex("Answered, your turn: [1-9]")));
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation).GetByText(new Regex("Assigned to you: [1-9]"))).ToHaveCountAsync(1);

        ILocator Part(string name) => page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });
    }

    [Theory]
    [InlineData("agent6")]
    [InlineData("manager6")]
    public async Task Each_figure_is_the_number_of_tickets_that_its_list_has(string person)
    {
        await using var window = await helpDesk.OpenAsync(person, new() { Locale = "en" });
        var page = window.Page;
        await window.GoAsync("/dashboard");
        var figures = page.GetByRole(AriaRole.List, new() { Name = "Figures" }).GetByRole(AriaRole.Link);
        var told = await figures.AllAsync();
        Assert.NotEmpty(told);
        var expected = new List<(string Number, string Address)>();
        foreach (var figure in told)
            expected.Add((await figure.Locator(".figure-number").InnerTextAsync(), (await figure.GetAttributeAsync("href"))!));
        foreach (var (number, address) in expected)
        {
            Assert.Matches("^[0-9]+$", number);
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator("#results .list-count")).ToHaveTextAsync(new Regex($"^{number} tickets?$"));
        }
    }

    [Fact]
    public async Task The_numbers_of_the_chart_are_there_to_read_for_as_many_days_as_one_asks()
    {
        await using var window = await helpDesk.OpenAsync("admin");
        await window.GoAsync("/dashboard");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "30 days" }).ClickAsync();

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Img, new() { Name = "The last 30 days" })).ToBeVisibleAsync();
        await window.Page.GetByText("Show the numbers").ClickAsync();

        await Assertions.Expect(
            window.Page.GetByRole(AriaRole.Table, new() { Name = "The last 30 days" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(31);
    }

    [Fact]
    public async Task An_administrator_looks_at_one_project()
    {
        await using var window = await helpDesk.OpenAsync("admin");
        await window.GoAsync("/dashboard");
        await window.Page.Locator("summary", new() { HasText = "All projects" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Facilities" }).ClickAsync();

        await Assertions.Expect(window.Page.Locator("summary", new() { HasText = "Facilities" })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex(@"/dashboard\?project=facilities$"));
    }
}
