using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories.Training;

/// <summary>Somebody who writes scenarios makes one of a real ticket that is done.</summary>
public sealed class SourceStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_real_ticket_becomes_a_scenario_without_its_people(bool script)
    {
        using var desk = await Desk.OpenAsync(helpDesk, "admin");
        var id = await CloseAsync(desk, script);
        var name = $"from-life-{(script ? "with" : "without")}";
        await using var window = await helpDesk.OpenAsync("admin", new() { JavaScriptEnabled = script });
        var page = window.Page;

        await window.GoAsync("/training/sources?q=amaranth");
        await page.GetByRole(AriaRole.Link, new() { Name = $"#{id} " }).ClickAsync();
        await Expect(page.Locator(".source-pair mark").First).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Replacement of “Emma Walsh”")).ToBeVisibleAsync();
        var text = page.GetByLabel("Its file, for you to finish");
        Assert.DoesNotContain("Walsh", await text.InputValueAsync(), StringComparison.Ordinal);
        if (script)
            await page.AssertAccessibleAsync();

        // What was not found is said, and what was found is called otherwise.
        await page.GetByLabel("Also replace").FillAsync("Blue Falcon");
        await page.GetByLabel("Replacement of “Emma Walsh”").FillAsync("Nora Lind");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page.GetByLabel("Replacement of “Emma Walsh”")).ToHaveValueAsync("Nora Lind");
        var written = await text.InputValueAsync();
        Assert.Contains("Nora Lind", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Blue Falcon", written, StringComparison.Ordinal);

        // An original that somebody writes back in is refused, and what was typed is kept.
        await page.GetByLabel("Name of the scenario").FillAsync(name);
        await text.FillAsync(written + "\nRegards to Blue Falcon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve and save the scenario" }).ClickAsync();
        await Expect(page.GetByText("This is still in it: Blue Falcon.")).ToBeVisibleAsync();
        await Expect(text).ToHaveValueAsync(written + "\nRegards to Blue Falcon");
        await text.FillAsync(written);
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve and save the scenario" }).ClickAsync();
        await Expect(page.GetByText("Version 1")).ToBeVisibleAsync();
        window.AssertNoFaults();
    }

    private static async Task<long> CloseAsync(Desk desk, bool script)
    {
        var id = await desk.FileAsync(new
        {
            title = $"Amaranth {script}: the badge of Emma Walsh", project = "support", requester = "requester1",
            description = "Hello, I am Emma Walsh of the Blue Falcon project. Call me: +44 20 7946 0958.\n\nRegards,\nEmma Walsh",
        });
        await desk.FireAsync(id, "start");
        await desk.FireAsync(id, "complete");
        return id;
    }
}
