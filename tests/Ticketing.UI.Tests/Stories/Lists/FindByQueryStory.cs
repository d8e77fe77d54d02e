using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories.Lists;

/// <summary>An agent finds tickets by a query, by keyboard alone.</summary>
public sealed class FindByQueryStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task Fields_and_values_are_completed_and_the_row_is_opened()
    {
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var id = await manager.FileAsync("Quuxly plotter smells of smoke", priority: "urgent");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list?q=");

        await page.Keyboard.PressAsync("/");
        var query = page.GetByRole(AriaRole.Combobox, new() { Name = "Find tickets" });
        await Assertions.Expect(query).ToBeFocusedAsync();
        // At once: proposals for each letter would come one after the other, and what is chosen is gone with the list that it was on.
        await page.Keyboard.InsertTextAsync("pri");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "priority:" }).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(query).ToHaveValueAsync("priority:");
        var urgent = page.GetByRole(AriaRole.Option, new() { Name = "urgent Urgent" });
        await Assertions.Expect(urgent).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(urgent).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("quuxly");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByText("1 ticket", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=priority%3Aurgent"));
        await page.GetByRole(AriaRole.Heading, new() { Name = "Tickets" }).ClickAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Quuxly plotter smells of smoke" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/tickets/{id}$"));
    }

    [Fact]
    public async Task By_its_key_a_search_goes_on_behind_what_it_asks_for_already()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        await window.GoAsync("/list?q=is%3Aopen");

        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.InsertTextAsync("scanner");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find tickets" }))
            .ToHaveValueAsync("is:open scanner");
    }

    [Fact]
    public async Task What_is_wrong_is_shown_at_its_place_and_mended_by_a_link()
    {
        await using var window = await helpDesk.OpenAsync("agent1");
        await window.GoAsync("/list?q=is%3Aopen+prioritty%3Ahigh");

        var alert = window.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("There is no field “prioritty”");
        await window.Page.AssertAccessibleAsync();
        await alert.GetByRole(AriaRole.Link, new() { Name = "priority" }).ClickAsync();

        await Assertions.Expect(
            window.Page.GetByRole(AriaRole.Textbox, new() { Name = "Find tickets" })).ToHaveValueAsync("is:open priority:high");
    }

    [Fact]
    public async Task A_filter_is_added_with_its_count_and_removed_by_a_click()
    {
        await using var window = await helpDesk.OpenAsync("agent1");
        var page = window.Page;
        await window.GoAsync("/list?q=is%3Aopen");

        await page.GetByText("Filter", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "In Progress" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Find tickets")).ToHaveValueAsync("is:open status:in-progress");
        await window.Page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove the filter Status In Progress" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Find tickets")).ToHaveValueAsync("is:open");
    }
}
