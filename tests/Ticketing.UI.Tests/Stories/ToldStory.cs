using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>What somebody wants to be told is heeded, the ticket tells who was told, and what did not arrive is sent again.</summary>
public sealed class ToldStory(HelpDesk helpDesk)
{
    private const string ByApp = "A comment is written: In the app";
    private const string ByPager = "A comment is written: Pager";

    [Fact]
    public async Task Who_does_not_want_it_is_not_told_and_the_ticket_says_why()
    {
        await using var window = await helpDesk.OpenAsync("requester2");
        var page = window.Page;
        await ChooseAsync(window, app: false, pager: false);
        var number = await AnswerAsync("Not to be told");

        await using var staff = await helpDesk.OpenAsync("manager2");
        await staff.GoAsync($"/{number}/told");
        var entry = staff.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Liam Novak" });
        await staff.Page.ReloadUntilAsync(entry.Filter(new() { HasText = "a comment" }));
        await staff.GoAsync($"/{number}");
        await staff.Page.GetByText("Who was told", new() { Exact = true }).ClickAsync();
        await Expect(entry.Filter(new() { HasText = "In the app" })).ToContainTextAsync("Not sent – did not want it");
        await staff.Page.AssertAccessibleAsync();

        await window.GoAsync($"/portal/{number}");
        await Expect(page.GetByText("Who was told")).ToHaveCountAsync(0);
        Assert.Equal(403, (await window.GoAsync($"/{number}/told"))!.Status);
        await ChooseAsync(window, app: true, pager: false);
    }

    [Fact]
    public async Task Without_script_the_ticket_leads_to_a_page_of_who_was_told()
    {
        await using var staff = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false });
        var number = await AnswerAsync("Told on a page");
        await staff.GoAsync($"/{number}");

        await staff.Page.GetByText("Who was told", new() { Exact = true }).ClickAsync();
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = "Show who was told" }).ClickAsync();

        await Expect(staff.Page.GetByRole(AriaRole.Heading, new() { Name = "Who was told of ticket" })).ToBeVisibleAsync();
        await staff.Page.ReloadUntilAsync(staff.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Liam Novak" }));
    }

    [Fact]
    public async Task A_message_that_did_not_arrive_is_sent_again_and_the_ticket_tells_both()
    {
        await using var window = await helpDesk.OpenAsync("requester2");
        await ChooseAsync(window, app: true, pager: true);
        var number = await AnswerAsync("Unreachable for a while");

        await using var administrator = await helpDesk.OpenAsync("admin");
        var page = administrator.Page;
        var told = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Pager" });
        await administrator.GoAsync($"/{number}/told");
        await page.ReloadUntilAsync(told.Filter(new() { HasText = $"Could not be delivered – {Pager.Refusal}" }));

        await administrator.GoAsync("/dashboard");
        await page.GetByRole(AriaRole.Link, new() { Name = "Outgoing messages" }).ClickAsync();
        var message = page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"/{number}/" });
        await Expect(message).ToContainTextAsync(Pager.Refusal);
        await page.AssertAccessibleAsync();
        await message.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send again") }).ClickAsync();
        await Expect(page.GetByText("The message is due again")).ToBeVisibleAsync();
        await Expect(message).ToHaveCountAsync(0);

        await administrator.GoAsync($"/{number}/told");
        await page.ReloadUntilAsync(told.Filter(new() { HasText = "Delivered" }));
        await ChooseAsync(window, app: true, pager: false);
    }

    [Fact]
    public async Task The_log_of_notifications_finds_what_somebody_was_told_and_sends_it_again()
    {
        await using var window = await helpDesk.OpenAsync("requester2");
        await ChooseAsync(window, app: true, pager: true);
        var number = await AnswerAsync("Unreachable in the log");
        await ChooseAsync(window, app: true, pager: false);

        await using var administrator = await helpDesk.OpenAsync("admin");
        var page = administrator.Page;
        await administrator.GoAsync("/dashboard");
        await page.GetByRole(AriaRole.Link, new() { Name = "Notification log" }).ClickAsync();
        await page.GetByLabel("Who", new() { Exact = true }).FillAsync("requester2");
        await page.GetByLabel("Channel").SelectOptionAsync("Pager");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Could not be delivered" }).ClickAsync();
        var entry = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Unreachable in the log" });
        await page.ReloadUntilAsync(entry);
        await Expect(entry).ToContainTextAsync("Liam Novak");
        await Expect(entry).ToContainTextAsync(Pager.Refusal);
        await page.AssertAccessibleAsync();

        await entry.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send again") }).ClickAsync();

        await Expect(page.GetByText("The message is due again")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Delivered", Exact = true }).ClickAsync();
        await page.ReloadUntilAsync(entry);
        await entry.GetByRole(AriaRole.Link, new() { NameRegex = new("Unreachable") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"/{number}$"));
    }

    [Fact]
    public async Task A_message_is_dropped_after_a_question()
    {
        await using var window = await helpDesk.OpenAsync("requester2");
        await ChooseAsync(window, app: true, pager: true);
        var number = await AnswerAsync("Unreachable for good");
        await ChooseAsync(window, app: true, pager: false);

        await using var administrator = await helpDesk.OpenAsync("admin");
        var page = administrator.Page;
        await administrator.GoAsync("/admin/outbox");
        var message = page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"/{number}/" });
        await page.ReloadUntilAsync(message);
        await message.GetByRole(AriaRole.Link, new() { NameRegex = new("^Drop") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Drop the message" }).ClickAsync();

        await Expect(page.GetByText("The message was dropped.")).ToBeVisibleAsync();
        await Expect(message).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Done", Exact = true }).ClickAsync();
        await Expect(message.Filter(new() { HasText = "pager" })).ToContainTextAsync("Dropped by admin.");
    }

    private static async Task ChooseAsync(Window window, bool app, bool pager)
    {
        var page = window.Page;
        await window.GoAsync("/profile");
        await SelectAsync(ByApp, app ? "Yes" : "No");
        await SelectAsync(ByPager, pager ? "At once" : "No");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save what I am told" }).ClickAsync();
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await Expect(Box(ByApp).Locator("option:checked")).ToHaveTextAsync(app ? "Yes" : "No");
        await Expect(Box(ByPager).Locator("option:checked")).ToHaveTextAsync(pager ? "At once" : "No");

        ILocator Box(string name) => page.GetByRole(AriaRole.Combobox, new() { Name = name });

        Task SelectAsync(string name, string choice) => Box(name).SelectOptionAsync(new SelectOptionValue { Label = choice });
    }

    // Somebody of the staff answers what requester2 asked.
    private async Task<long> AnswerAsync(string title)
    {
        using var requester = await Desk.OpenAsync(helpDesk, "requester2");
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        var number = await requester.FileAsync(title);
        await manager.CommentAsync(number, "Here is the answer.", "public");
        return number;
    }
}
