using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Somebody answers with a canned reply: by the keyboard alone, and by the choice below.</summary>
public sealed class CannedReplyStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_slash_finds_it_the_text_stands_at_the_caret_and_what_it_does_besides_is_shown_and_done()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.FileAsync("A reply that is usual");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Internal note" }).CheckAsync();
        var text = page.Locator("#composer-body, #comment-body");
        var list = page.GetByRole(AriaRole.Listbox, new() { Name = "Canned replies" });

        await text.FillAsync("Before\n");
        await text.PressSequentiallyAsync("/");
        await Expect(list.GetByRole(AriaRole.Option)).Not.ToHaveCountAsync(0);
        await page.AssertAccessibleAsync();
        await text.PressSequentiallyAsync("device");
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveAttributeAsync("aria-selected", "true");
        await text.PressAsync("Enter");

        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Before\nHello Daniel Okafor,\n\nwhich device"));
        await Expect(text).ToBeFocusedAsync();
        await Expect(page.Locator("#macro-note")).ToHaveValueAsync("Asked for the device with the usual text.");
        await page.AssertAccessibleAsync();
        await page.Locator("#macro-note").FillAsync("Asked for the device.");

        await page.ReloadAsync();
        await Expect(page.Locator("#macro-note")).ToHaveValueAsync("Asked for the device.");
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Before\nHello Daniel Okafor,\n\nwhich device"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Save note", Exact = true }).ClickAsync();

        await Expect(page.Locator(".timeline-items").GetByText("Asked for the device.")).ToBeVisibleAsync();
        await Expect(page.Locator(".timeline-items").GetByText("which device is it about?")).ToBeVisibleAsync();
        await Expect(page.Locator("#macro fieldset")).ToHaveCountAsync(0);
        window.AssertNoFaults();
    }

    [Fact]
    public async Task By_the_choice_below_it_is_put_below_what_is_written()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.FileAsync("A reply that is chosen");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Reply" }).CheckAsync();
        var text = page.Locator("#comment-body");
        await text.FillAsync("Before");

        await page.GetByLabel("Canned reply…").SelectOptionAsync("Solved, please check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Insert" }).ClickAsync();

        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Before\n\nHello Daniel Okafor,"));
        await Expect(page.Locator("#macro-tags")).ToHaveValueAsync("usual-answer");
        await page.AssertAccessibleAsync();

        await page.ReloadAsync();
        await Expect(page.Locator("#macro-tags")).ToHaveValueAsync("usual-answer");
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Before\n\nHello Daniel Okafor,"));
        window.AssertNoFaults();
    }
}
