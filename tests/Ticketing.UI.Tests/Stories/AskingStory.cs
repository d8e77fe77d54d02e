using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>
/// What takes something from somebody asks first and says what follows: over the page, and without script on one of its own.
/// </summary>
public sealed class AskingStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Revoking_a_role_asks_first_and_says_what_follows(bool withScript)
    {
        await using var window = await helpDesk.OpenAsync("admin", new() { JavaScriptEnabled = withScript });
        var page = window.Page;
        await window.GoAsync("/admin/users/edit?id=agent5");
        var revoke = page.Locator("form[action*='/revoke'] button").First;
        var place = page.Url;

        await revoke.ClickAsync();
        var question = withScript ? page.GetByRole(AriaRole.Dialog) : page.Locator("main");
        await Expect(question.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^Revoke Agent .* from ") })).ToBeVisibleAsync();
        await Expect(question).ToContainTextAsync("only what other roles allow");
        if (withScript)
            await page.Keyboard.PressAsync("Escape");
        else
            await question.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(place);
        await Expect(revoke).ToBeVisibleAsync();
        if (withScript)
            await Expect(revoke).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Deactivating_somebody_says_how_many_open_tickets_he_has()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "agent3");
        await desk.TakeAsync(await desk.FileAsync("Tulgey monitor"));
        await using var window = await helpDesk.OpenAsync("admin");
        await window.GoAsync("/admin/users/edit?id=agent3");

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Deactivate" }).ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(
            new Regex(@"\b(1 open ticket is|\d+ open tickets are) assigned to this person\."));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_a_ticket_says_first_that_nothing_undoes_it(bool withScript)
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var id = await desk.FileAsync("Manxome cable");
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = withScript });
        var page = window.Page;
        await window.GoAsync($"/{id}");

        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel ticket" }).ClickAsync();
        await Expect(page.GetByText("Nothing leads out of “Cancelled”: this cannot be undone.")).ToBeVisibleAsync();
        Assert.Equal("to-do", await desk.GetAsync(id, "status"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel ticket" }).ClickAsync();
        await Expect(page.Locator("#ticket-head")).ToContainTextAsync("Cancelled");
    }
}
