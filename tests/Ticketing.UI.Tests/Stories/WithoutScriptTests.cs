using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>The console does its work where scripts do not run.</summary>
public sealed class WithoutScriptTests(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_ticket_is_filed_commented_changed_and_moved_on()
    {
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false });
        var page = window.Page;
        var ticket = await window.FileAsync("No script runs here");

        await page.GetByRole(AriaRole.Radio, new() { Name = "Internal note" }).CheckAsync();
        await page.GetByLabel("Comment", new() { Exact = true }).FillAsync("A note without script.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save note", Exact = true }).ClickAsync();
        await Expect(
            page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "A note without script." })).ToContainTextAsync("Internal note");

        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await Expect(page.GetByText("changed the status from To-Do to In Progress")).ToBeVisibleAsync();

        await page.Locator("#ticket-side [data-choose=tags]").ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Type to find" }).FillAsync("Quiet");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "New tag “quiet”" }).ClickAsync();
        await Expect(page.GetByText("added the tags quiet")).ToBeVisibleAsync();
        await page.Locator("#ticket-side [data-choose=priority]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "High" }).ClickAsync();
        await Expect(page.GetByText("changed the priority from Normal to High")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit title and description" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("Nothing runs here");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing runs here" })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex($@"{ticket}(\?|$)"));
    }

    [Fact]
    public async Task Who_does_not_say_who_may_read_a_comment_is_asked_and_loses_nothing()
    {
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false });
        var page = window.Page;
        await window.FileAsync("A comment for whom");

        var composer = page.GetByRole(AriaRole.Form, new() { Name = "Write a comment" });
        await composer.GetByRole(AriaRole.Radio, new() { Name = "Reply" }).CheckAsync();
        await composer.GetByLabel("Comment", new() { Exact = true }).FillAsync("Words that took a while.");
        // As a browser that knows neither required fields nor radio buttons would send it.
        await composer.EvaluateAsync(
            "form => { for (const way of form.querySelectorAll('[name=visibility]')) way.checked = false; form.submit() }");

        await Expect(page.GetByText("Choose who may read it.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Reply" }).CheckAsync();
        await Expect(page.GetByLabel("Comment", new() { Exact = true })).ToHaveValueAsync("Words that took a while.");
    }
}
