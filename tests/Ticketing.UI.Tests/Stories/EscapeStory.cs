using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Escape leaves what is open in a page, and nothing that somebody wrote.</summary>
public sealed class EscapeStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task An_edit_in_its_place_is_left_unless_something_was_written_into_it()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var id = await desk.FileAsync("Mimsy cable");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{id}");
        var assignee = page.Locator("#ticket-side [data-choose=assignee]");
        await page.Keyboard.PressAsync("e");
        var title = page.GetByLabel("Title", new() { Exact = true });
        await Expect(title).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(title).ToHaveCountAsync(0);

        await assignee.ClickAsync();
        var find = page.GetByRole(AriaRole.Combobox, new() { Name = "Assign to" });
        await Expect(find).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(find).ToBeHiddenAsync();
        await Expect(assignee).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("e");
        await title.FillAsync("Mimsy cable, frayed");
        await page.Keyboard.PressAsync("Escape");
        await Expect(title).ToHaveValueAsync("Mimsy cable, frayed");
    }

    [Fact]
    public async Task A_selection_of_rows_is_given_up()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/list");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        var chosen = page.Locator("input[name=ticket]:checked");
        await Expect(chosen).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");

        await Expect(chosen).ToHaveCountAsync(0);
    }
}
