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
