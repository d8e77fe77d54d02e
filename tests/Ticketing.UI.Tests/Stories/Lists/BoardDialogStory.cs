using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Ticketing.UI.Stories.Lists.BoardPlaces;

namespace Ticketing.UI.Stories.Lists;

/// <summary>A move that asks something first. The built-in workflow asks for nothing: here the page is told that it does.</summary>
public sealed class BoardDialogStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_move_that_asks_something_is_asked_for_in_a_dialog_and_goes_back_when_it_is_closed()
    {
        var (manager, id) = await FileAsync(helpDesk, "Vorpalish printer");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/board?project=support&q=vorpalish");
        await Card(page, id).EvaluateAsync("card => card.dataset.moves = 'in-progress:start!'");

        await DragAsync(page, Card(page, id), List(page, "In Progress"));
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = $"Move #{id}" });
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(List(page, "To-Do").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await DragAsync(page, Card(page, id), List(page, "In Progress"));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();

        await Assertions.Expect(page.GetByText($"#{id} is now in “In Progress”.")).ToBeVisibleAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task By_keyboard_focus_goes_into_the_dialog_and_comes_back_to_the_card()
    {
        var (manager, id) = await FileAsync(helpDesk, "Jabberwock plotter");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/board?project=support&q=jabberwock");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = $"Move #{id}" });

        await AskAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByLabel($"Move #{id}")).ToBeFocusedAsync();

        await AskAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(List(page, "In Progress").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByLabel($"Move #{id}")).ToBeFocusedAsync();

        async Task AskAsync()
        {
            await page.GetByLabel($"Move #{id}").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Card(page, id).Locator(".menu-items button").First.EvaluateAsync(
                """
                button => {
                    const link = document.createElement('a');
                    Object.assign(link, { href: '#', textContent: 'Ask' });
                    link.dataset.ask = 'start';
                    button.replaceWith(link);
                }
                """);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Start" })).ToBeFocusedAsync();
        }
    }
}
