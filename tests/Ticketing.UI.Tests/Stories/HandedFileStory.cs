using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Files that are dropped on a form or pasted into it go with what is written there.</summary>
public sealed class HandedFileStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData("en", 1440, @"^Screenshot \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$")]
    [InlineData("fr", 390, @"^Capture d’écran \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$")]
    public async Task A_screenshot_that_is_pasted_into_a_note_is_sent_with_it_and_is_as_internal(string language, int width, string name)
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await desk.FileAsync("Pasted into a note");
        await using var window = await helpDesk.OpenAsync(
            "manager2", new() { Locale = language, ViewportSize = new() { Width = width, Height = 900 }, HasTouch = width < 500 });
        var page = window.Page;
        await window.GoAsync($"/{number}");
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("See the picture.");
        var text = page.Locator("#composer textarea");
        await HandedFile.PasteAsync(text, HandedFile.Screenshot, "a cell");
        await HandedFile.PasteAsync(text, HandedFile.Screenshot);
        await Expect(Chosen(page)).ToHaveCountAsync(1);
        await Expect(Chosen(page)).ToHaveTextAsync(new Regex(name));
        await Expect(page.Locator(".file")).ToHaveCountAsync(0);
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync($"handed-composer-{language}");

        await page.Locator("#composer .button.primary").First.ClickAsync();
        await Expect(page.Locator("#timeline")).ToContainTextAsync("See the picture.");
        await Expect(page.Locator(".file")).ToHaveCountAsync(1);
        await Expect(page.Locator(".file-internal")).ToHaveCountAsync(1);
        Assert.Matches(name, Assert.Single(await desk.FilesAsync(number)));
        await Expect(page.Locator("#timeline .comment .file-links li img")).ToHaveCountAsync(1);
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync($"handed-sent-{language}");
        await Expect(Chosen(page)).ToHaveCountAsync(0);
        await Expect(page.Locator("#with-files")).ToHaveJSPropertyAsync("files.length", 0);
    }

    [Fact]
    public async Task What_is_chosen_dropped_and_pasted_comes_together_and_one_of_it_is_taken_out()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/new");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("With what was dropped on it");
        await HandedFile.DropAsync(page.Locator("#description"), HandedFile.Of("a.txt", "one"), HandedFile.Of("b.txt", "two"));
        await page.GetByLabel("Add files").SetInputFilesAsync(
            new FilePayload { Name = "c.txt", MimeType = "text/plain", Buffer = "three"u8.ToArray() });
        // Nothing else on this page has a place for files.
        await HandedFile.DropAsync(page.Locator("h1"), HandedFile.Of("d$&.txt", "four"));
        await Expect(Chosen(page)).ToHaveTextAsync(["a.txt", "b.txt", "c.txt", "d$&.txt"]);
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("handed-new");

        await page.GetByRole(AriaRole.Button, new() { Name = "Take out b.txt" }).ClickAsync();
        await Expect(Chosen(page)).ToHaveTextAsync(["a.txt", "c.txt", "d$&.txt"]);
        await Expect(Told(page)).ToHaveTextAsync("Taken out: b.txt");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take out c.txt" })).ToBeFocusedAsync();
        await page.Locator(".new-ticket-actions .button.primary").ClickAsync();
        await Expect(page.Locator(".file")).ToHaveCountAsync(3);
        Assert.Equal(["a.txt", "c.txt", "d$&.txt"], (await desk.FilesAsync(NumberOf(page))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_hundred_are_taken_and_what_is_dropped_beside_the_form_is_attached_at_once()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await desk.FileAsync("Very many");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{number}");
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("Have a look.");
        await HandedFile.DropAsync(
            page.Locator("#composer"), [.. Enumerable.Range(1, 101).Select(one => HandedFile.Of($"{one}.txt", $"{one}"))]);
        await Expect(Chosen(page)).ToHaveCountAsync(100);
        await Expect(Told(page)).ToHaveTextAsync("At most 100 files are sent with a text; the others were not added.");
        await Expect(Told(page)).ToBeInViewportAsync();
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("handed-many");

        await HandedFile.DropAsync(page.Locator("h1"), HandedFile.Of("beside.txt", "beside"));
        await Expect(page.Locator(".file")).ToHaveTextAsync([new Regex("beside.txt")]);
        await Expect(Chosen(page)).ToHaveCountAsync(100);

        // Where it is not open it says by nothing who would have them.
        await page.Keyboard.PressAsync("Escape");
        await HandedFile.DropAsync(page.Locator("#composer"), HandedFile.Of("closed.txt", "closed"));
        await Expect(page.Locator(".file")).ToHaveCountAsync(2);
        await Expect(page.Locator(".composer-kept")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("fr", 390)]
    public async Task In_the_portal_they_go_with_a_new_ticket_and_with_an_answer(string language, int width)
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester4");
        await using var window = await helpDesk.OpenAsync(
            "requester4", new() { Locale = language, ViewportSize = new() { Width = width, Height = 844 }, HasTouch = width < 500 });
        var page = window.Page;
        await window.GoAsync("/portal/new");
        await page.Locator("#title").FillAsync("Dropped in the portal");
        await HandedFile.PasteAsync(page.Locator("#description"), HandedFile.Screenshot);
        await HandedFile.DropAsync(page.Locator("#description"), HandedFile.Of("a.txt", "one"));
        await Expect(Chosen(page)).ToHaveCountAsync(2);
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync($"handed-portal-new-{language}");
        await page.Locator(".portal-form .form-actions .button.primary").ClickAsync();
        await Expect(page.Locator(".file")).ToHaveCountAsync(2);

        await page.Locator("#body").FillAsync("And this one.");
        await HandedFile.DropAsync(page.Locator("#body"), HandedFile.Of("b.txt", "two"));
        await Expect(Chosen(page)).ToHaveTextAsync(["b.txt"]);
        await Expect(page.Locator(".file")).ToHaveCountAsync(2);
        await page.KeepPictureAsync($"handed-portal-reply-{language}");
        await page.Locator("#reply .button.primary").ClickAsync();
        await Expect(page.Locator("#ticket-talk")).ToContainTextAsync("And this one.");
        await Expect(page.Locator("#ticket-talk .file-links li")).ToHaveTextAsync([new Regex("b.txt")]);
        await page.AssertAccessibleAsync();
        await Expect(page.Locator(".file")).ToHaveCountAsync(3);
        await Expect(Chosen(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_refused_keeps_its_files_on_a_ticket()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await desk.FileAsync("Refused with its files");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{number}");
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("See the picture.");
        await HandedFile.DropAsync(page.Locator("#composer"), HandedFile.Of("a.txt", "one"), HandedFile.Of("holiday.png", "MZ"));
        // A preview is asked for without them.
        var preview = await page.RunAndWaitForRequestAsync(
            () => page.Locator("#composer").GetByText("Preview").ClickAsync(),
            request => request.Url.EndsWith("/preview", StringComparison.Ordinal));
        Assert.DoesNotContain("a.txt", preview.PostData ?? "", StringComparison.Ordinal);

        var send = page.Locator("#composer .button.primary").First;
        await send.ClickAsync();
        await Expect(page.Locator("#file-error")).ToContainTextAsync("holiday.png cannot be attached");
        await Expect(page.Locator("#with-files")).ToBeFocusedAsync();
        await Expect(Chosen(page)).ToHaveTextAsync(["a.txt", "holiday.png"]);
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take out holiday.png" }).ClickAsync();
        await send.ClickAsync();
        await Expect(page.Locator("#timeline")).ToContainTextAsync("See the picture.");
        await Expect(page.Locator(".file")).ToHaveTextAsync([new Regex("a.txt")]);
        await Expect(Chosen(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_refused_keeps_its_files_as_a_new_ticket()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/new");
        await HandedFile.DropAsync(page.Locator("#description"), HandedFile.Of("a.txt", "one"), HandedFile.Of("b.txt", "two"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use", Exact = true }).ClickAsync();
        await Expect(page.Locator("#new-ticket[data-refused]")).ToBeVisibleAsync();
        await Expect(Chosen(page)).ToHaveTextAsync(["a.txt", "b.txt"]);

        await page.GetByLabel("Requester", new() { Exact = true }).FillAsync("Nobody of that name");
        var file = page.Locator(".new-ticket-actions .button.primary");
        await file.ClickAsync();
        await Expect(page.Locator("#title-error")).ToBeVisibleAsync();
        await Expect(page.Locator("#requester-error")).ToBeVisibleAsync();
        await Expect(page.Locator("#title")).ToBeFocusedAsync();
        await Expect(Chosen(page)).ToHaveTextAsync(["a.txt", "b.txt"]);
        await page.AssertAccessibleAsync();
        await page.KeepPictureAsync("handed-refused");
        await page.Locator("#title").FillAsync("Refused before");
        await page.Locator("#requester").FillAsync("");
        await file.ClickAsync();
        await Expect(page.Locator(".file")).ToHaveCountAsync(2);
        await window.GoAsync("/new");
        await Expect(page.Locator("#title")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_is_refused_keeps_its_files_in_the_portal_and_what_is_sent_is_shown()
    {
        await using var window = await helpDesk.OpenAsync(
            "requester4", new() { ViewportSize = new() { Width = 390, Height = 700 }, HasTouch = true });
        var page = window.Page;
        await window.GoAsync("/portal/new");
        await page.Locator("#title").FillAsync("   ");
        await page.Locator("#description").FillAsync(string.Concat(Enumerable.Repeat("A line of it.\n\n", 60)));
        await HandedFile.DropAsync(page.Locator("#description"), HandedFile.Of("a.txt", "one"));
        var send = page.Locator("#new-ticket .form-actions .button.primary");
        await send.ClickAsync();
        await Expect(page.Locator("#title-error")).ToBeVisibleAsync();
        await Expect(Chosen(page)).ToHaveTextAsync(["a.txt"]);
        await page.AssertAccessibleAsync();
        await page.Locator("#title").FillAsync("Refused in the portal");
        await send.ClickAsync();
        await Expect(page.Locator(".file")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("It is ticket");

        // An answer is written twice: the second leads to a place of the page that one is on.
        foreach (var answer in new[] { "The first answer.", "The second answer." })
        {
            await page.Locator("#body").FillAsync(answer);
            await HandedFile.DropAsync(page.Locator("#body"), HandedFile.Of($"{answer}txt", answer), HandedFile.Of("holiday.png", "MZ"));
            await page.Locator("#reply .button.primary").ClickAsync();
            await Expect(page.Locator("#file-error")).ToContainTextAsync("holiday.png cannot be attached");
            await Expect(Chosen(page)).ToHaveTextAsync([$"{answer}txt", "holiday.png"]);
            await page.GetByRole(AriaRole.Button, new() { Name = "Take out holiday.png" }).ClickAsync();
            await page.Locator("#reply .button.primary").ClickAsync();
            await Expect(page.Locator(".portal-message").Last).ToContainTextAsync(answer);
            await Expect(page.Locator(".portal-message").Last).ToBeInViewportAsync();
            await Expect(page.Locator("#body")).ToHaveValueAsync("");
            await Expect(Chosen(page)).ToHaveCountAsync(0);
        }

        await Expect(page.Locator(".file")).ToHaveCountAsync(3);
        await page.KeepPictureAsync("handed-answered");
    }

    private static ILocator Chosen(IPage page) => page.Locator(".with-files > li");

    private static ILocator Told(IPage page) => page.Locator(".field:has(#with-files) [role=status]");

    private static long NumberOf(IPage page) =>
        long.Parse(Regex.Match(page.Url, @"/(\d+)(?:[?#]|$)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
}
