using System.Text.Json;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Somebody answers on a ticket, or notes something: two ways in, and what he typed is never lost.</summary>
public sealed class ComposerStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task Two_keys_open_it_each_in_its_mode_and_what_is_typed_stays_when_the_mode_changes()
    {
        var (window, _) = await OpenAsync("Two ways in");
        await using var opened = window;
        var page = window.Page;
        await Expect(Text(page)).ToBeHiddenAsync();
        await page.AssertAccessibleAsync();

        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("For whom is this?");
        await Expect(Text(page)).ToBeFocusedAsync();
        await Expect(Button(page, "Save note")).ToBeVisibleAsync();
        var noteColour = await ColourAsync(page);
        await page.AssertAccessibleAsync();

        await Way(page, "Reply").ClickAsync();
        await Expect(Text(page)).ToHaveValueAsync("For whom is this?");
        await Expect(Text(page)).ToBeFocusedAsync();
        await Expect(Button(page, "Send to Julien Perrin")).ToBeVisibleAsync();
        await Expect(Button(page, "Save note")).ToBeHiddenAsync();
        Assert.NotEqual(noteColour, await ColourAsync(page));
        await page.AssertAccessibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(Text(page)).ToBeHiddenAsync();
        await Expect(page.Locator(".composer-kept")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");
        await Expect(Text(page)).ToBeFocusedAsync();
        await Expect(Text(page)).ToHaveValueAsync("For whom is this?");
    }

    [Fact]
    public async Task It_is_at_hand_wherever_one_reads_also_on_a_telephone()
    {
        var (window, number) = await OpenAsync("A long way down", string.Concat(Enumerable.Repeat("Another line of it.\n\n", 80)));
        await using var opened = window;
        await Expect(Way(window.Page, "Reply")).ToBeInViewportAsync();

        await using var phone = await helpDesk.OpenAsync(
            "manager2", new() { ViewportSize = new() { Width = 390, Height = 800 }, HasTouch = true });
        await phone.GoAsync($"/{number}");
        await Expect(Way(phone.Page, "Reply")).ToBeInViewportAsync();
        await Way(phone.Page, "Internal note").ClickAsync();
        await Expect(Text(phone.Page)).ToBeInViewportAsync();
        await Expect(Button(phone.Page, "Save note")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_reply_can_be_taken_back_before_anybody_sees_it_and_stands_in_the_composer_again()
    {
        var (window, number) = await OpenAsync("Too early");
        await using var opened = window;
        var page = window.Page;
        // Signed in before: the reply is there to be taken back for ten seconds only.
        using var requester = await helpDesk.SignInAsync("requester4");
        using var colleague = await helpDesk.SignInAsync("manager3");
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("This is the wrong answer.");
        await page.Keyboard.PressAsync("Control+Enter");
        var held = page.Locator("#held");
        await Expect(held).ToContainTextAsync("This is the wrong answer.");
        await Expect(Text(page)).ToHaveValueAsync("");
        Assert.DoesNotContain("wrong answer", await requester.GetStringAsync($"/tickets/portal/{number}"));
        Assert.DoesNotContain("wrong answer", await colleague.GetStringAsync($"/tickets/{number}"));

        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("And more of it.");
        await held.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Expect(Text(page)).ToHaveValueAsync("This is the wrong answer.\n\nAnd more of it.");
        await Expect(Button(page, "Send to Julien Perrin")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.ReloadAsync();
        await Expect(Text(page)).ToHaveValueAsync("This is the wrong answer.\n\nAnd more of it.");

        await Text(page).FillAsync("This is the right answer.");
        await Button(page, "Send to Julien Perrin").ClickAsync();
        await Expect(page.Locator(".timeline-items").GetByText("This is the right answer.")).ToBeVisibleAsync();
        await Expect(page.Locator("#held")).ToBeEmptyAsync();
        await page.ReloadAsync();
        await Expect(Text(page)).ToBeHiddenAsync();
        await Expect(page.GetByText("This is the wrong answer.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_reply_that_waits_is_accessible()
    {
        var (window, _) = await OpenAsync("It waits");
        await using var opened = window;
        await window.Page.Keyboard.PressAsync("r");
        await window.Page.Keyboard.TypeAsync("A moment yet.");
        await window.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(window.Page.Locator("#held")).ToContainTextAsync("A moment yet.");
        await window.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task A_reply_is_taken_back_without_script_too()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester4");
        var number = await desk.FileAsync("Too early without script");
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false });
        var page = window.Page;
        await window.GoAsync($"/{number}");
        await Way(page, "Reply").CheckAsync();
        await Text(page).FillAsync("A word too much.");
        await Button(page, "Send to Julien Perrin").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Expect(Text(page)).ToHaveValueAsync("A word too much.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("#held")).ToBeEmptyAsync();
        await Expect(page.GetByText("A word too much.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keys_write_Markdown_lists_go_on_and_a_pasted_table_or_address_becomes_one()
    {
        var (window, _) = await OpenAsync("Markdown by keys");
        await using var opened = window;
        var page = window.Page;
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("word");
        await page.Keyboard.PressAsync("Shift+Home");
        await page.Keyboard.PressAsync("Control+b");
        await Expect(Text(page)).ToHaveValueAsync("**word**");
        await PasteAsync(page, "text/plain", "https://example.com/a");
        await Expect(Text(page)).ToHaveValueAsync("**[word](https://example.com/a)**");

        await Text(page).FillAsync("");
        await page.Keyboard.TypeAsync("here");
        await page.Keyboard.PressAsync("Shift+Home");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.Keyboard.TypeAsync("https://example.com/b");
        await Expect(Text(page)).ToHaveValueAsync("[here](https://example.com/b)");

        await Text(page).FillAsync("");
        await page.Keyboard.TypeAsync("one");
        await page.Keyboard.PressAsync("Control+Shift+Digit7");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("two");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("end");
        await Expect(Text(page)).ToHaveValueAsync("1. one\n2. two\nend");

        await Text(page).FillAsync("");
        await PasteAsync(page, "text/plain", "Name\tRoom\nAnn\t12\n");
        await Expect(Text(page)).ToHaveValueAsync("| Name | Room |\n| --- | --- |\n| Ann | 12 |\n");
        await Text(page).FillAsync("");
        await PasteAsync(page, "text/html", "<table><tr><th>Name<th>Room<tr><td>Ann<td>1|2</table>");
        await Expect(Text(page)).ToHaveValueAsync("| Name | Room |\n| --- | --- |\n| Ann | 1\\|2 |\n");
    }

    [Fact]
    public async Task A_ticket_is_named_after_a_sign_of_those_that_the_writer_sees()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var other = await desk.FileAsync("Zyzzyva in the server room");
        var (window, _) = await OpenAsync("Names another one");
        await using var opened = window;
        var page = window.Page;
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("As in #zyzz");
        var list = page.GetByRole(AriaRole.Listbox, new() { Name = "Tickets that can be named" });
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Text(page)).ToHaveValueAsync($"As in #{other} ");
    }

    [Fact]
    public async Task A_list_marks_the_tickets_that_one_is_writing_on()
    {
        var (window, number) = await OpenAsync("Half an answer");
        await using var opened = window;
        var page = window.Page;
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("I shall go on");
        await window.GoAsync($"/list?q={number}");
        await Expect(page.Locator($"#row-{number} .draft-mark")).ToContainTextAsync("Draft");
        await page.AssertAccessibleAsync();
        await window.GoAsync($"/{number}");
        await Expect(Text(page)).ToHaveValueAsync("I shall go on");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard", Exact = true }).ClickAsync();
        await window.GoAsync($"/list?q={number}");
        await Expect(page.Locator($"#row-{number}")).ToBeVisibleAsync();
        await Expect(page.Locator($"#row-{number} .draft-mark")).ToHaveCountAsync(0);
    }

    private static ILocator Text(IPage page) => page.GetByLabel("Comment", new() { Exact = true });

    private static ILocator Way(IPage page, string name) => page.GetByRole(AriaRole.Radio, new() { Name = name });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task<string> ColourAsync(IPage page) =>
        page.Locator("#composer").EvaluateAsync<string>("form => getComputedStyle(form).backgroundColor");

    private static Task<JsonElement?> PasteAsync(IPage page, string kind, string what) => Text(page).EvaluateAsync(
        """
        (text, [kind, what]) => {
          const pasted = new DataTransfer();
          pasted.setData(kind, what);
          text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }));
        }
        """,
        new[] { kind, what });

    private async Task<(Window Window, long Number)> OpenAsync(string title, string description = "As it says.")
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester4");
        var number = await desk.FileAsync(new { project = "support", category = "hardware", title, priority = "normal", description });
        var window = await helpDesk.OpenAsync("manager2");
        await window.GoAsync($"/{number}");
        return (window, number);
    }
}
