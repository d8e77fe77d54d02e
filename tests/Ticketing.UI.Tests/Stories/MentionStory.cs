using System.Globalization;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Somebody names others while he writes: he is shown who can be named, and told whom it does not reach.</summary>
public sealed class MentionStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task Names_somebody_with_the_keyboard_alone_and_his_name_stands_in_the_comment()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.FileAsync("The keyboard names somebody");
        var (text, list) = (Text(page), page.GetByRole(AriaRole.Listbox, new() { Name = "People who can be mentioned" }));
        await page.GetByRole(AriaRole.Radio, new() { Name = "Reply" }).CheckAsync();

        await text.PressSequentiallyAsync("Look, @manager");
        await Expect(list.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(3);
        await page.AssertAccessibleAsync();
        await text.PressAsync("Escape");
        await Expect(list).ToBeHiddenAsync();
        await text.PressSequentiallyAsync("1");
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await text.PressAsync("Tab");
        await Expect(text).ToHaveValueAsync("Look, @manager1 ");
        // At once: proposals for each letter would come one after the other, and what is chosen is gone with the list that it was on.
        await page.Keyboard.InsertTextAsync("and @manager");
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(3);
        await text.PressAsync("ArrowDown");
        var chosen = list.GetByRole(AriaRole.Option).Nth(1);
        await Expect(text).ToHaveAttributeAsync("aria-activedescendant", (await chosen.GetAttributeAsync("id"))!);
        await text.PressAsync("Enter");
        await Expect(text).ToHaveValueAsync("Look, @manager1 and @manager2 ");
        await text.PressSequentiallyAsync("at `@manager3`");
        await Expect(list).ToBeHiddenAsync();
        await text.PressAsync("Control+Enter");

        var comment = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Look, " });
        await Expect(comment.Locator(".mention")).ToHaveCountAsync(2);
        await Expect(comment.Locator(".mention").First).ToHaveAttributeAsync("title", "@manager1");
        await Expect(comment.Locator("code")).ToHaveTextAsync("@manager3");
        await Expect(page.Locator("[data-unreached]")).ToHaveCountAsync(0);
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task For_an_internal_note_those_are_shown_who_read_it_and_a_click_takes_one()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.FileAsync("A note names somebody");
        var list = page.GetByRole(AriaRole.Listbox, new() { Name = "People who can be mentioned" });
        await page.GetByRole(AriaRole.Radio, new() { Name = "Internal note" }).CheckAsync();

        await page.RunAndWaitForResponseAsync(
            () => Text(page).PressSequentiallyAsync("@requester1"),
            answer => answer.Url.Contains("/mentionable?q=requester1&", StringComparison.Ordinal));
        await Expect(list).ToBeHiddenAsync();
        await Text(page).FillAsync("");
        await Text(page).PressSequentiallyAsync("@manager1");
        await list.GetByRole(AriaRole.Option).Filter(new() { HasText = "@manager1" }).ClickAsync();

        await Expect(Text(page)).ToHaveValueAsync("@manager1 ");
        await Expect(Text(page)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task While_a_ticket_is_filed_those_are_shown_who_would_see_it()
    {
        await using var window = await helpDesk.OpenAsync("manager2");
        var page = window.Page;
        await window.GoAsync("/new");
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Description" });
        var list = page.GetByRole(AriaRole.Listbox, new() { Name = "People who can be mentioned" });
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("A new ticket names somebody");

        await page.RunAndWaitForResponseAsync(
            () => text.PressSequentiallyAsync("@requester1"),
            answer => answer.Url.Contains("/new/mentionable?q=requester1", StringComparison.Ordinal));
        await Expect(list).ToBeHiddenAsync();
        await text.FillAsync("");
        await text.PressSequentiallyAsync("Ask @manager1");
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.AssertAccessibleAsync();
        await text.PressAsync("Enter");
        await Expect(text).ToHaveValueAsync("Ask @manager1 ");
        await page.Locator("form.new-ticket button.primary").PressAsync("Enter");
        await page.WaitForURLAsync(Filing.TicketAddress(), new() { WaitUntil = WaitUntilState.Commit });

        await Expect(page.Locator(".mention")).ToHaveAttributeAsync("title", "@manager1");
        await Expect(page.Locator("[data-unreached]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_names_somebody_who_may_not_read_it_is_told_so(bool hasScript)
    {
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = hasScript, Locale = "fr-FR" });
        var page = window.Page;
        await window.GoAsync("/new");
        await page.GetByLabel("Titre", new() { Exact = true }).FillAsync("Une note pour personne");
        await page.Locator("form.new-ticket button.primary").PressAsync("Enter");
        await page.WaitForURLAsync(Filing.TicketAddress(), new() { WaitUntil = WaitUntilState.Commit });

        await page.GetByRole(AriaRole.Radio, new() { Name = "Note interne" }).CheckAsync();
        await page.Locator("#comment-body").FillAsync("@requester3 ne doit pas le savoir, @manager1 oui");
        await page.Locator("#composer .form-actions > button.primary").ClickAsync();

        await Expect(page.Locator("[data-unreached]")).ToContainTextAsync("Non prévenus, faute de pouvoir le lire");
        await Expect(page.Locator("[data-unreached]")).Not.ToContainTextAsync("requester3");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "ne doit pas" }).Locator(".mention")).ToHaveCountAsync(1);
        if (hasScript)
            await AssertStaysAsync(page);
    }

    // Also when something else happens to the ticket.
    private async Task AssertStaysAsync(IPage page)
    {
        var number = long.Parse(new Uri(page.Url).Segments[^1], CultureInfo.InvariantCulture);
        using var other = await Desk.OpenAsync(helpDesk, "manager3");
        await other.CommentAsync(number, "Autre chose", "public");
        await Expect(page.GetByText("Autre chose")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-unreached]")).ToBeVisibleAsync();
    }

    private static ILocator Text(IPage page) => page.GetByLabel("Comment", new() { Exact = true });
}
