using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Lists;

/// <summary>What people do all day costs few clicks and keys: each of them is counted.</summary>
public sealed class EffortStory(HelpDesk helpDesk)
{
    private int steps;

    [Fact]
    public async Task Ten_tickets_get_their_priority_in_four_steps()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var tickets = new List<long>();
        for (var number = 0; number < 10; number++)
            tickets.Add(await manager.FileAsync($"Snickersnee {number}"));
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=snickersnee+sort%3Aid");

        await ClickAsync(page.Locator($"#row-{tickets[0]} input"));
        await ClickAsync(page.Locator($"#row-{tickets[^1]} input"), KeyboardModifier.Shift);
        await PressAsync(page, "p");
        await ClickAsync(page.GetByRole(AriaRole.Option, new() { Name = "High" }));

        await Assertions.Expect(page.GetByText("10 of 10 tickets were changed")).ToBeVisibleAsync();
        foreach (var ticket in tickets)
            Assert.Equal("high", await manager.GetAsync(ticket, "priority"));
        Assert.InRange(steps, 1, 4);
    }

    [Fact]
    public async Task Somebody_gets_a_ticket_by_his_surname_and_two_keys()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var ticket = await manager.FileAsync("Higgledy lamp");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{ticket}");

        await PressAsync(page, "a");
        await page.Keyboard.TypeAsync("marques");
        await PressAsync(page, "Enter");

        await Assertions.Expect(page.Locator("#ticket-side")).ToContainTextAsync("Sofia Marques");
        Assert.InRange(steps, 1, 3);
    }

    [Fact]
    public async Task The_open_ticket_is_changed_from_the_palette()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var ticket = await manager.FileAsync("Piggledy lamp");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{ticket}");

        await PressAsync(page, "Control+k");
        await page.Keyboard.TypeAsync("urgent");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "Set the priority: Urgent" }))
            .ToHaveAttributeAsync("aria-selected", "true");
        await PressAsync(page, "Enter");

        await Assertions.Expect(page.Locator("#ticket-side")).ToContainTextAsync("Urgent");
        Assert.Equal("urgent", await manager.GetAsync(ticket, "priority"));
        Assert.InRange(steps, 1, 2);
    }

    [Fact]
    public async Task A_reply_that_completes_is_sent_in_three_steps()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var ticket = await manager.FileAsync("Fiddledum lamp");
        await manager.AssignToAsync(ticket, "agent2");
        await manager.FireAsync(ticket, "start");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{ticket}");

        await PressAsync(page, "r");
        await page.Keyboard.TypeAsync("It shines again.");
        await ClickAsync(page.GetByLabel("More ways to send"));
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Send and complete" }));

        await Assertions.Expect(page.GetByText("changed the status from In Progress to Completed")).ToBeVisibleAsync();
        Assert.Equal("completed", await manager.GetAsync(ticket, "status"));
        Assert.InRange(steps, 1, 3);
    }

    [Fact]
    public async Task The_next_ticket_is_taken_begun_and_opened_in_one_step()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager3");
        await manager.AssignAsync(await manager.FileAsync("Diddledum switch", "urgent"), "network");
        await using var window = await helpDesk.OpenAsync("agent1");
        var page = window.Page;
        await window.GoAsync("");

        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Take the next one" }));

        await Assertions.Expect(page.GetByText("took the ticket")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("changed the status from To-Do to In Progress")).ToBeVisibleAsync();
        Assert.Equal(1, steps);
    }

    [Fact]
    public async Task Tickets_are_found_by_words_in_two_steps()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        await manager.FileAsync("Wimbledum telescope");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list");

        await PressAsync(page, "/");
        await page.Keyboard.TypeAsync("telescope wimbledum");
        await PressAsync(page, "Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Wimbledum telescope" })).ToBeVisibleAsync();
        Assert.InRange(steps, 1, 2);
    }

    private Task ClickAsync(ILocator target, params KeyboardModifier[] modifiers)
    {
        steps++;
        return target.ClickAsync(new() { Modifiers = modifiers });
    }

    private Task PressAsync(IPage page, string key)
    {
        steps++;
        return page.Keyboard.PressAsync(key);
    }
}
