using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Two people change one ticket at once.</summary>
public sealed class TwoWindowsTests(HelpDesk helpDesk)
{
    [Fact]
    public async Task Both_versions_are_shown_and_nothing_that_was_typed_is_lost()
    {
        await using var one = await helpDesk.OpenAsync("manager2");
        await using var other = await helpDesk.OpenAsync("manager3");
        var ticket = await one.FileAsync("Two people write this title");
        await one.Page.Keyboard.PressAsync("e");
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("What the first one wants");
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Description" }).FillAsync("A long text of mine.");

        await RenameAsync(other, ticket, "What the second one wants");
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "What the second one wants" })).ToBeVisibleAsync();

        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(one.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(
            "Ingrid Solberg changed the title to “What the second one wants”");
        await Expect(one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" })).ToHaveValueAsync("What the first one wants");
        await Expect(one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Description" })).ToHaveValueAsync("A long text of mine.");
        await one.Page.AssertAccessibleAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save mine" }).ClickAsync();
        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = "What the first one wants" })).ToBeVisibleAsync();
        await Expect(one.Page.GetByRole(AriaRole.Link, new() { Name = "Edit title and description" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_form_that_came_with_its_page_tells_of_a_conflict_too_when_the_page_has_been_read_again()
    {
        await using var one = await helpDesk.OpenAsync("manager2");
        await using var other = await helpDesk.OpenAsync("manager3");
        var ticket = await one.FileAsync("A page with its form open");
        await one.GoAsync($"{ticket}?edit=text");
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("What the first one wants");
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Description" }).FillAsync("A long text of mine.");

        await RenameAsync(other, ticket, "What the second one wants");
        await Expect(one.Page.Locator("#timeline")).ToContainTextAsync("What the second one wants");

        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(one.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(
            "Ingrid Solberg changed the title to “What the second one wants”");
        await Expect(one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" })).ToHaveValueAsync("What the first one wants");

        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Normal" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Option, new() { Name = "Urgent" }).ClickAsync();
        await Expect(one.Page.GetByText("changed the priority from Normal to Urgent")).ToBeVisibleAsync();
        await Expect(one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" })).ToHaveValueAsync("What the first one wants");
        await Expect(one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Description" })).ToHaveValueAsync("A long text of mine.");
        await Expect(one.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_does_not_touch_the_same_thing_is_no_conflict()
    {
        await using var one = await helpDesk.OpenAsync("manager2");
        await using var other = await helpDesk.OpenAsync("manager3");
        var ticket = await one.FileAsync("One writes the title, one the priority");
        await one.Page.Keyboard.PressAsync("e");
        await one.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("A better title");

        await other.GoAsync(ticket);
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Normal" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Option, new() { Name = "Urgent" }).ClickAsync();
        await Expect(other.Page.GetByText("changed the priority from Normal to Urgent")).ToBeVisibleAsync();

        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = "A better title" })).ToBeVisibleAsync();
        await Expect(one.Page.GetByText("changed the priority from Normal to Urgent")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_is_slower_at_the_waiting_list_is_told_and_offered_the_next_one()
    {
        await using var manager = await helpDesk.OpenAsync("manager2");
        await manager.FileAsync("Both of us want this one");
        await manager.GiveToAsync("Network and Systems");
        await using var slow = await helpDesk.OpenAsync("agent1");
        // A page that changes by itself would not have offered it any more.
        await slow.StayAsItIsAsync();
        await using var fast = await helpDesk.OpenAsync("agent2");
        await slow.GoAsync("/waiting");
        await fast.GoAsync("/waiting");

        await Take(fast).ClickAsync();
        await Expect(fast.Page.GetByText("took the ticket")).ToBeVisibleAsync();
        await Take(slow).ClickAsync();

        await Expect(slow.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody was faster");
        await Expect(slow.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Both of us want this one" })).ToHaveCountAsync(0);
        await slow.Page.AssertAccessibleAsync();

        static ILocator Take(Window window) =>
            window.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Both of us want this one" }).GetByRole(AriaRole.Button);
    }

    private static async Task RenameAsync(Window window, string ticket, string title)
    {
        await window.GoAsync(ticket);
        await window.Page.Keyboard.PressAsync("e");
        await window.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync(title);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
    }
}
