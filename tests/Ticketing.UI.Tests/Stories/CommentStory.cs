using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>What was said is corrected, taken back, quoted and ticked where it stands.</summary>
public sealed class CommentStory(HelpDesk helpDesk)
{
    // Regression: it had the two columns of what the timeline is a list of, and its words stood one below the other.
    [Fact]
    public async Task A_list_in_a_comment_is_one()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await desk.FileAsync("With a list");
        await desk.CommentAsync(number, "- The printer on the second floor\n- The scanner beside it", "public");
        await using var window = await helpDesk.OpenAsync("manager2");
        await window.GoAsync($"/{number}");

        var item = window.Page.Locator("#comment-2 li").First;
        await Expect(item).ToHaveCSSAsync("display", "list-item");
        Assert.InRange((await item.BoundingBoxAsync())!.Height, 10, 30);
        await window.Page.KeepPictureAsync("comment-list");
    }

    [Fact]
    public async Task A_comment_is_edited_in_its_place_and_says_so_and_who_manages_reads_what_it_said()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await desk.FileAsync("To be corrected");
        await desk.CommentAsync(number, "Wich printer?", "public");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{number}");
        await page.Keyboard.PressAsync("m");
        await page.GetByLabel("Comment", new() { Exact = true }).FillAsync("What is being written stays.");
        var comment = page.Locator("#comment-2");
        await comment.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        var text = comment.GetByLabel("Edit the comment").GetByRole(AriaRole.Textbox);
        await Expect(text).ToHaveValueAsync("Wich printer?");
        await page.AssertAccessibleAsync();
        await text.FillAsync("");
        await comment.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(comment.Locator(".field-error")).ToBeVisibleAsync();
        await text.FillAsync("Which printer?");
        await comment.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(comment).ToContainTextAsync("Which printer?");
        await Expect(comment).ToContainTextAsync("edited");
        await Expect(page.GetByLabel("Comment", new() { Exact = true })).ToHaveValueAsync("What is being written stays.");
        await comment.GetByRole(AriaRole.Link, new() { Name = "Earlier versions" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Wich printer?");
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await comment.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.GetByText("This comment was deleted.")).ToBeVisibleAsync();
        await Expect(page.GetByText("deleted a comment")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Boxes_are_ticked_where_they_stand_and_words_are_quoted_below_what_is_written()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await desk.FileAsync(
            new { project = "support", category = "hardware", title = "With a list", description = "- [ ] Look\n- [ ] Leave" });
        await desk.CommentAsync(number, "To do:\n\n- [ ] Call back\n- [x] Order\n\n```\n- [ ] no box\n```", "public");
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync($"/{number}");
        var boxes = page.Locator("#comment-2").GetByRole(AriaRole.Checkbox);
        await Expect(boxes).ToHaveCountAsync(2);
        var steps = page.Locator("#ticket-text").GetByRole(AriaRole.Checkbox);
        await steps.Nth(1).ClickAsync();
        await Expect(steps.Nth(1)).ToBeCheckedAsync();
        await Expect(steps.First).Not.ToBeCheckedAsync();
        await boxes.First.ClickAsync();
        await Expect(boxes.First).ToBeCheckedAsync();
        await Expect(boxes.Nth(1)).ToBeCheckedAsync();
        await page.AssertAccessibleAsync();

        await page.Locator("#comment-2").GetByRole(AriaRole.Link, new() { Name = "Quote" }).ClickAsync();
        await Expect(page.GetByLabel("Comment", new() { Exact = true })).ToHaveValueAsync(new Regex("^> To do:\n>\n> - \\[x\\] Call back"));
    }

    [Fact]
    public async Task Who_asked_corrects_and_ticks_his_words_without_script_too()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester4");
        var number = await desk.FileAsync("In the portal");
        await desk.CommentAsync(number, "It is on the thrid floor.\n\n- [ ] seen", "public");
        await using var window = await helpDesk.OpenAsync("requester4", new() { JavaScriptEnabled = false });
        var page = window.Page;
        await window.GoAsync($"/portal/{number}");
        var comment = page.Locator("#comment-2");
        await comment.GetByRole(AriaRole.Checkbox).ClickAsync();
        await Expect(comment.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await comment.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        await page.GetByLabel("Edit the comment").GetByRole(AriaRole.Textbox).FillAsync("It is on the third floor.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(comment).ToContainTextAsync("third floor");
        await Expect(comment).ToContainTextAsync("edited");
        await Expect(comment.GetByText("Earlier versions")).ToHaveCountAsync(0);
        await comment.GetByRole(AriaRole.Link, new() { Name = "Quote" }).ClickAsync();
        await Expect(page.Locator("#reply textarea")).ToHaveValueAsync("> It is on the third floor.\n\n");
        await comment.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.GetByText("third floor")).ToHaveCountAsync(0);
    }
}
