using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Lists;

/// <summary>A manager changes values where they are shown: by key and click, for one ticket or for several.</summary>
public sealed class ChoosingStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_row_gets_its_priority_by_key_and_has_the_earlier_one_back()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var ticket = await manager.FileAsync("Quibblewax lamp");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=quibblewax");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "Urgent" })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.Keyboard.TypeAsync("urg");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator($"#row-{ticket}")).ToContainTextAsync("Urgent");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        Assert.Equal("urgent", await manager.GetAsync(ticket, "priority"));
        await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Control+z"), answer => IsOf(answer, "priority"));
        await Assertions.Expect(page.Locator($"#row-{ticket}")).ToContainTextAsync("Normal");
        Assert.Equal("normal", await manager.GetAsync(ticket, "priority"));
    }

    [Fact]
    public async Task Several_get_a_person_by_his_name_alone()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var first = await manager.FileAsync("Blorptastic mouse one");
        var second = await manager.FileAsync("Blorptastic mouse two");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=blorptastic+sort%3Aid");

        await page.Locator($"#row-{first} input").ClickAsync();
        await page.Locator($"#row-{second} input").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Assertions.Expect(page.GetByText("2 selected")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.TypeAsync("Sofia");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Sofia Marques" })).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByText("2 of 2 tickets were changed")).ToBeVisibleAsync();
        Assert.Equal("agent2", await manager.GetAsync(second, "assignee"));
        var undo = page.GetByRole(AriaRole.Button, new() { Name = "Undo" });
        await page.RunAndWaitForResponseAsync(() => undo.ClickAsync(), answer => IsOf(answer, "assignee"));
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Sofia Marques" })).ToHaveCountAsync(0);
        Assert.Equal("", await manager.GetAsync(first, "assignee"));
    }

    [Fact]
    public async Task A_status_that_some_refuse_is_shown_before()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        await manager.FileAsync("Snarfblat keyboard todo");
        var started = await manager.FileAsync("Snarfblat keyboard started");
        await manager.FireAsync(started, "start");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=snarfblat+sort%3Aid");

        await page.GetByLabel("Select all on this page").CheckAsync();
        await page.Keyboard.PressAsync("s");
        await page.GetByRole(AriaRole.Option, new() { Name = "Complete" }).ClickAsync();

        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = "todo" }))
            .ToContainTextAsync("Not possible in its status");
        await page.AssertAccessibleAsync();
        Assert.Equal("in-progress", await manager.GetAsync(started, "status"));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Change the other one" }).ClickAsync();
        await Assertions.Expect(page.Locator($"#row-{started}")).ToContainTextAsync("Completed");
        Assert.Equal("completed", await manager.GetAsync(started, "status"));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_put_back_with_a_sentence()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var ticket = await manager.FileAsync("Frumpish kettle");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.StayAsItIsAsync();
        await window.GoAsync("/list?q=frumpish");
        using var other = await Desk.OpenAsync(helpDesk, "manager1");
        await other.PatchAsync(ticket, new { priority = "high" });

        await page.Locator($"#row-{ticket} .cell-priority button").ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "Low" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Somebody changed this in the meantime.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"#row-{ticket} .cell-priority")).Not.ToContainTextAsync("Low");
        Assert.Equal("high", await manager.GetAsync(ticket, "priority"));
    }

    [Fact]
    public async Task A_menu_whose_ticket_was_pointed_at_is_there_without_asking_again()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        await manager.FileAsync("Pumpernickel mouse");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=pumpernickel");

        await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("j"), answer => answer.Url.Contains("/choose?ticket", StringComparison.Ordinal));
        await page.RouteAsync("**/choose**", route => route.AbortAsync());
        await page.Keyboard.PressAsync("s");

        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "In Progress" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_card_opens_menus_as_a_row_does()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var ticket = await manager.FileAsync("Gobbledygook lamp");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/board?project=support&q=gobbledygook");

        await page.Locator($"#card-{ticket} [data-choose=priority]").ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "High" }).ClickAsync();
        await Assertions.Expect(page.Locator($"#card-{ticket}")).ToContainTextAsync("High");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();
        await page.Locator($"#card-{ticket} a").FocusAsync();
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.TypeAsync("marques");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByText($"#{ticket}: Sofia Marques")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"#card-{ticket}")).ToContainTextAsync("Sofia Marques");
        Assert.Equal("agent2", await manager.GetAsync(ticket, "assignee"));
        Assert.Equal("high", await manager.GetAsync(ticket, "priority"));
    }

    [Fact]
    public async Task Tags_are_chosen_one_after_the_other()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var ticket = await manager.FileAsync("Glimmerpot printer");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{ticket}");

        await page.Keyboard.PressAsync("l");
        foreach (var tag in (string[])["glimmer", "pot"])
        {
            await page.GetByRole(AriaRole.Combobox, new() { Name = "Set the tags" }).FillAsync(tag);
            await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = $"New tag “{tag}”" })).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#ticket-side .tag").Filter(new() { HasText = tag })).ToBeVisibleAsync();
        }

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("[\"glimmer\",\"pot\"]", await manager.GetAsync(ticket, "tags"));
    }

    [Fact]
    public async Task What_is_asked_is_asked_in_a_dialog()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var ticket = await manager.FileAsync("Wobblesnoot screen");
        await manager.AssignToAsync(ticket, "agent2");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{ticket}");

        await page.Keyboard.PressAsync("a");
        await page.GetByRole(AriaRole.Option, new() { Name = "Nobody" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("On leave");
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it off" }).ClickAsync();

        await Assertions.Expect(page.GetByText("— On leave")).ToBeVisibleAsync();
        Assert.Equal("", await manager.GetAsync(ticket, "assignee"));
        await page.Keyboard.PressAsync("d");
        await page.GetByRole(AriaRole.Option, new() { Name = "Another day" }).ClickAsync();
        await page.GetByLabel("Due", new() { Exact = true }).FillAsync("2031-05-06T07:08");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the due date" }).ClickAsync();
        await Assertions.Expect(page.Locator("#ticket-side")).ToContainTextAsync("2031");
    }

    // What the page shows may be older than what was done: it is read again now and then.
    private static bool IsOf(IResponse answer, string part) => answer.Url.EndsWith($"/choose/{part}", StringComparison.Ordinal);
}
