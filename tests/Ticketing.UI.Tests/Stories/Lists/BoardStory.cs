using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Ticketing.UI.Stories.Lists.BoardPlaces;

namespace Ticketing.UI.Stories.Lists;

/// <summary>A manager moves tickets on the board: by pointer, by keyboard, by touch; and only where the workflow leads.</summary>
public sealed class BoardStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_card_is_dragged_to_a_column_that_is_legal()
    {
        var (manager, id) = await FileAsync(helpDesk, "Wibblecrate scanner");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2");
        await window.GoAsync("/board?project=support&q=wibblecrate");
        var card = Card(window.Page, id);

        await DragAsync(window.Page, card, List(window.Page, "Pending"), isLegal: false);
        await Assertions.Expect(List(window.Page, "To-Do").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await DragAsync(window.Page, card, List(window.Page, "In Progress"));

        await Assertions.Expect(window.Page.GetByText($"#{id} is yours now, and in “In Progress”.")).ToBeVisibleAsync();
        await Assertions.Expect(List(window.Page, "In Progress").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        Assert.Equal("in-progress", await manager.GetAsync(id, "status"));
    }

    [Fact]
    public async Task A_card_of_nobodys_that_is_dragged_to_where_it_is_worked_on_is_his_who_drags_it()
    {
        var (manager, id) = await FileAsync(helpDesk, "Quuxotic plug");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2");
        await window.GoAsync("/board?project=support&q=quuxotic");

        await DragAsync(window.Page, Card(window.Page, id), List(window.Page, "In Progress"));

        await Assertions.Expect(window.Page.GetByText($"#{id} is yours now, and in “In Progress”.")).ToBeVisibleAsync();
        Assert.Equal("manager2", await manager.GetAsync(id, "assignee"));
    }

    [Fact]
    public async Task A_project_may_want_to_be_told_who_gets_what_is_dragged_to_where_it_is_worked_on()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager5");
        var id = await manager.FileAsync(new { project = "facilities", category = "building", title = "Blivet lift" });
        await using var window = await helpDesk.OpenAsync("manager5");
        var page = window.Page;
        await window.GoAsync("/admin/projects/facilities");
        await page.GetByLabel("Ask who gets an unassigned ticket").CheckAsync();
        await page.GetByRole(AriaRole.Form, new() { Name = "Project" }).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Ask who gets an unassigned ticket")).ToBeCheckedAsync();
        await window.GoAsync("/board?project=facilities&q=blivet");

        await DragAsync(page, Card(page, id), List(page, "In Progress"));
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Who works on it?").SelectOptionAsync(new SelectOptionValue { Label = "Hugo Lambert" });
        await page.AssertAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();

        await Assertions.Expect(page.GetByText($"#{id} is now in “In Progress”.")).ToBeVisibleAsync();
        Assert.Equal("manager4", await manager.GetAsync(id, "assignee"));
    }

    [Fact]
    public async Task A_column_that_somebody_collapses_stays_so_and_gives_the_others_its_room()
    {
        var (manager, _) = await FileAsync(helpDesk, "Grundle keyboard");
        using var __ = manager;
        await using var window = await helpDesk.OpenAsync("manager2", new() { ViewportSize = new() { Width = 1600, Height = 900 } });
        var page = window.Page;
        await window.GoAsync("/board?project=support&q=grundle");
        var before = await List(page, "To-Do").BoundingBoxAsync();
        var board = await page.Locator("#board").BoundingBoxAsync();
        Assert.True(before!.Height > board!.Height * 0.7, $"A column is {before.Height} high on a board of {board.Height}.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Collapse “Cancelled”" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Expand “Cancelled”" })).ToBeVisibleAsync();
        var narrow = await List(page, "Cancelled").BoundingBoxAsync();
        Assert.InRange(narrow!.Width, 40, 56);
        await window.GoAsync("/board?project=support&q=grundle");
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Expand “Cancelled”" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Collapse “Cancelled”" })).ToBeAttachedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_ticket_is_added_on_the_board_in_one_line(bool script)
    {
        var title = $"Snorgle display {(script ? "with" : "without")} script";
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = script });
        var page = window.Page;
        await window.GoAsync("/board?project=support&q=snorgle");

        await page.Locator(".board-add > summary").ClickAsync();
        await page.GetByLabel("A new ticket in one line").FillAsync(title);
        await page.Keyboard.PressAsync("Enter");

        var card = List(page, "To-Do").GetByRole(AriaRole.Listitem).Filter(new() { HasText = title });
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(card).ToContainTextAsync("Daniel Okafor");
        await Assertions.Expect(page.GetByLabel("A new ticket in one line")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_card_says_who_needs_it_what_it_is_about_and_when_it_is_due()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var id = await manager.FileAsync(new
        {
            project = "support", category = "hardware", title = "Wumpus router", requester = "requester2", dueAt = "2020-02-03T09:00:00Z",
        });
        await using var window = await helpDesk.OpenAsync("manager2");
        await window.GoAsync("/board?project=support&q=wumpus");
        var card = Card(window.Page, id);

        await Assertions.Expect(card).ToContainTextAsync("Liam Novak");
        await Assertions.Expect(card).ToContainTextAsync("Hardware");
        await Assertions.Expect(card.Locator(".overdue")).ToContainTextAsync("2020");
    }

    [Fact]
    public async Task A_card_is_moved_by_its_menu_with_the_keyboard_which_keeps_its_place()
    {
        var (manager, id) = await FileAsync(helpDesk, "Frobnitz headset");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/board?project=support&q=frobnitz");

        await page.GetByLabel($"Move #{id}").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^In Progress") })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByLabel($"Move #{id}")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^In Progress") })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(List(page, "In Progress").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByLabel($"Move #{id}")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_menu_that_is_open_stays_while_the_board_changes_and_what_is_new_comes_when_it_is_closed()
    {
        var (manager, id) = await FileAsync(helpDesk, "Grommetron scanner");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        var opened = page.WaitForResponseAsync(answer => answer.Url.Contains("/events", StringComparison.Ordinal));
        await window.GoAsync("/board?project=support&q=grommetron");
        await opened;
        await page.GetByLabel($"Move #{id}").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var move = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^In Progress") });
        await Assertions.Expect(move).ToBeVisibleAsync();

        var read = await page.RunAndWaitForResponseAsync(
            () => manager.FileAsync("Grommetron printer"), answer => answer.Url.EndsWith("q=grommetron", StringComparison.Ordinal));
        await read.FinishedAsync();
        await Assertions.Expect(move).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.GetByLabel($"Move #{id}")).ToBeFocusedAsync();
        await Assertions.Expect(List(page, "To-Do").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_card_is_dragged_by_a_finger_that_rests_on_it()
    {
        var (manager, id) = await FileAsync(helpDesk, "Zorkmid dock");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync(
            "manager2", new() { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 820, Height = 900 } });
        await window.GoAsync("/board?project=support&q=zorkmid");
        await LiftableAsync(window.Page);
        var (from, to) = (await MiddleAsync(Card(window.Page, id)), await MiddleAsync(List(window.Page, "In Progress")));
        var finger = await window.Page.Context.NewCDPSessionAsync(window.Page);

        await TouchAsync("touchStart", from);
        // The finger rests: until the card is lifted it scrolls.
        await Assertions.Expect(Card(window.Page, id)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("sortable-chosen"));
        for (var step = 1; step <= 8; step++)
            await TouchAsync("touchMove", (from.X + ((to.X - from.X) * step / 8), from.Y + ((to.Y - from.Y) * step / 8)));
        await Assertions.Expect(List(window.Page, "In Progress").Locator(".is-ghost")).ToHaveCountAsync(1);
        await finger.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });

        await Assertions.Expect(window.Page.GetByText($"#{id} is yours now, and in “In Progress”.")).ToBeVisibleAsync();
        Assert.Equal("in-progress", await manager.GetAsync(id, "status"));

        async Task TouchAsync(string type, (float X, float Y) at) => await finger.SendAsync(
            "Input.dispatchTouchEvent",
            new() { ["type"] = type, ["touchPoints"] = new[] { new Dictionary<string, object> { ["x"] = at.X, ["y"] = at.Y } } });
    }

    [Fact]
    public async Task A_card_that_somebody_else_moved_goes_back_and_says_why()
    {
        var (manager, id) = await FileAsync(helpDesk, "Gronkulator tablet");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2");
        await window.StayAsItIsAsync();
        await window.GoAsync("/board?project=support&q=gronkulator");
        await manager.FireAsync(id, "cancel");

        await DragAsync(window.Page, Card(window.Page, id), List(window.Page, "In Progress"));

        await Assertions.Expect(window.Page.GetByText($"#{id} has changed in the meantime")).ToBeVisibleAsync();
        await Assertions.Expect(List(window.Page, "Cancelled").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Without_script_a_refusal_is_a_page_that_leads_back()
    {
        var (manager, id) = await FileAsync(helpDesk, "Squanchy projector");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false });
        await window.GoAsync("/board?project=support&q=squanchy");
        await window.Page.GetByLabel($"Move #{id}").ClickAsync();
        await manager.FireAsync(id, "cancel");

        await window.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^In Progress") }).ClickAsync();

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("has changed in the meantime");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the board" }).ClickAsync();
        await Assertions.Expect(List(window.Page, "Cancelled").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Without_script_the_menu_is_a_form()
    {
        var (manager, id) = await FileAsync(helpDesk, "Plumbus monitor");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false });
        await window.GoAsync("/board?project=support&q=plumbus");

        await window.Page.GetByLabel($"Move #{id}").ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^In Progress") }).ClickAsync();

        await Assertions.Expect(List(window.Page, "In Progress").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_card_that_is_dragged_to_another_lane_gets_its_priority()
    {
        var (manager, id) = await FileAsync(helpDesk, "Yakkelborn keyboard");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/board?project=support&group=priority&q=yakkelborn");
        var urgent = page.GetByRole(AriaRole.Region, new() { Name = "Urgent" }).GetByRole(
            AriaRole.List, new() { Name = "To-Do", Exact = true });

        await DragAsync(page, Card(page, id), urgent);

        await Assertions.Expect(page.GetByText($"#{id} is now in the lane “Urgent”.")).ToBeVisibleAsync();
        await Assertions.Expect(urgent.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        Assert.Equal("urgent", await manager.GetAsync(id, "priority"));
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Without_script_the_menu_leads_to_other_lanes_too()
    {
        var (manager, id) = await FileAsync(helpDesk, "Quibblewax mouse");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false });
        await window.GoAsync("/board?project=support&group=priority&q=quibblewax");

        await window.Page.GetByLabel($"Move #{id}").ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "High" }).ClickAsync();

        await Assertions.Expect(
            window.Page.GetByRole(AriaRole.Region, new() { Name = "High" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
    }
}
