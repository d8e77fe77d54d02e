using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Ticketing.UI.Stories.Lists.BoardPlaces;

namespace Ticketing.UI.Stories.Lists;

/// <summary>
/// A move that asks something first. The built-in workflow asks for nothing: here each answer about the board says that it does, as a page
/// that only once was told so is put right by what happens meanwhile.
/// </summary>
public sealed partial class BoardDialogStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_move_that_asks_something_is_asked_for_in_a_dialog_and_goes_back_when_it_is_closed()
    {
        var (manager, id) = await FileAsync(helpDesk, "Vorpalish printer");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await AskAlwaysAsync(page);
        await window.GoAsync("/board?project=support&q=vorpalish");

        await DragAsync(page, Card(page, id), List(page, "In Progress"));
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = $"Move #{id}" });
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(List(page, "To-Do").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await DragAsync(page, Card(page, id), List(page, "In Progress"));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();

        await Assertions.Expect(page.GetByText($"#{id} is yours now, and in “In Progress”.")).ToBeVisibleAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task By_keyboard_focus_goes_into_the_dialog_and_comes_back_to_the_card()
    {
        var (manager, id) = await FileAsync(helpDesk, "Jabberwock plotter");
        using var _ = manager;
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await AskAlwaysAsync(page);
        await window.GoAsync("/board?project=support&q=jabberwock");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = $"Move #{id}" });

        await AskAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(Card(page, id).GetByLabel($"Move #{id}")).ToBeFocusedAsync();

        await AskAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(List(page, "In Progress").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(Card(page, id).GetByLabel($"Move #{id}")).ToBeFocusedAsync();

        async Task AskAsync()
        {
            await Card(page, id).GetByLabel($"Move #{id}").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(Card(page, id).Locator("a[data-ask=start]")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Start" })).ToBeFocusedAsync();
        }
    }

    private static async Task AskAlwaysAsync(IPage page) => await page.RouteAsync(
        "**/board**",
        async route =>
        {
            if (route.Request.Method != "GET")
            {
                await route.ContinueAsync();
                return;
            }

            var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
            var asking = (await answer.TextAsync()).Replace("in-progress:start", "in-progress:start!", StringComparison.Ordinal);
            await route.FulfillAsync(
                new() { Response = answer, Body = StartButton().Replace(asking, "<a href=\"#\" data-ask=\"start\">Ask</a>") });
        });

    [GeneratedRegex("""<button form="move" name="move" value="[0-9]+:[0-9]+:start">.*?</button>""", RegexOptions.Singleline)]
    private static partial Regex StartButton();
}
