using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>A session that ends while somebody writes: nothing of it is lost, whatever he does then.</summary>
public sealed class ExpiryStory(HelpDesk helpDesk)
{
    private const string Session = "ticketing";

    [Fact]
    public async Task What_was_sent_signed_out_is_sent_once_he_is_signed_in_again_in_another_window()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager1");
        var id = await desk.FileAsync("Galumphing modem");
        await using var window = await helpDesk.OpenAsync("manager1");
        var page = window.Page;
        await window.GoAsync($"/{id}");
        await WriteAsync(page, "It galumphs no more.");
        await SignOutAsync(page);

        await page.Keyboard.PressAsync("Control+Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Please sign in again" });
        await Expect(dialog).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        var other = await page.RunAndWaitForPopupAsync(() => dialog.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync());
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("^Claire Fontaine") }).ClickAsync();

        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.Locator("#timeline").GetByText("It galumphs no more.")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("#comment-body")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Who_does_not_sign_in_now_finds_what_he_wrote_where_it_was_and_after_a_reload()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "manager1");
        var id = await desk.FileAsync("Beamish router");
        await using var window = await helpDesk.OpenAsync("manager1");
        var page = window.Page;
        await window.GoAsync($"/{id}");
        var text = await WriteAsync(page, "It beams.");
        var session = await SignOutAsync(page);

        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(text).ToHaveValueAsync("It beams.");
        await page.Context.AddCookiesAsync([session]);
        await page.ReloadAsync();
        await Expect(text).ToHaveValueAsync("It beams.");
    }

    [Fact]
    public async Task A_reply_in_the_portal_is_sent_with_its_file_once_he_is_signed_in_again_and_gone_from_its_form()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester1");
        var id = await desk.FileAsync("Frumious scanner");
        await using var window = await helpDesk.OpenAsync("requester1");
        var page = window.Page;
        await window.GoAsync($"/portal/{id}");
        var text = page.GetByLabel("Your answer");
        await text.FillAsync("It outgrabes.");
        await HandedFile.DropAsync(text, HandedFile.Of("outgrabing.txt", "It does."));
        await SignOutAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Send answer" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Please sign in again" });
        var other = await page.RunAndWaitForPopupAsync(() => dialog.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync());
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("^Emma Walsh") }).ClickAsync();

        await Expect(page.Locator("#ticket-talk").GetByText("It outgrabes.")).ToBeVisibleAsync();
        await Expect(page.Locator(".file")).ToHaveCountAsync(1);
        await Expect(text).ToHaveValueAsync("");
        await page.ReloadAsync();
        await Expect(text).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_leads_to_the_sign_in_is_in_its_form_when_he_is_back_and_gone_from_it_once_it_was_sent()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester1");
        var id = await desk.FileAsync("Uffish printer");
        await using var window = await helpDesk.OpenAsync("requester1");
        var page = window.Page;
        await window.GoAsync($"/portal/{id}");
        var correction = page.Locator("#correct");
        var text = correction.Locator("textarea");
        await correction.Locator("summary").ClickAsync();
        await text.FillAsync("It whiffles.");
        await SignOutAsync(page);

        await correction.Locator(".form-actions button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Emma Walsh") }).ClickAsync();

        await Expect(page).ToHaveURLAsync($"{helpDesk.Address}/tickets/portal/{id}");
        await Expect(text).ToHaveValueAsync("It whiffles.");
        await correction.Locator("summary").ClickAsync();
        await correction.Locator(".form-actions button").ClickAsync();
        await Expect(page.Locator("#ticket-talk").GetByText("It whiffles.")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(correction.GetByText("Discard")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_typed_into_any_form_outlives_a_reload_unless_somebody_changed_what_it_was_typed_over()
    {
        await using var window = await helpDesk.OpenAsync("admin");
        var page = window.Page;
        await window.GoAsync("/admin/users/new");
        var name = page.GetByLabel("Name", new() { Exact = true });
        await name.FillAsync("Tulgey Wood");
        await page.ReloadAsync();
        await Expect(name).ToHaveValueAsync("Tulgey Wood");

        await window.GoAsync("/admin/organisations/acme");
        var organisation = page.GetByLabel("Name", new() { Exact = true });
        var was = await organisation.InputValueAsync();
        await organisation.FillAsync("Borogove");
        await page.RouteAsync(
            "**/admin/organisations/acme",
            async route =>
            {
                var answer = await route.FetchAsync();
                var changed = (await answer.TextAsync()).Replace($"value=\"{was}\"", "value=\"Jubjub\"", StringComparison.Ordinal);
                await route.FulfillAsync(new() { Response = answer, Body = changed });
            });
        await page.ReloadAsync();
        await Expect(organisation).ToHaveValueAsync("Jubjub");
    }

    [Fact]
    public async Task An_address_that_only_forms_are_sent_to_leads_to_their_page_and_one_that_is_none_is_a_page()
    {
        await using var window = await helpDesk.OpenAsync("requester1");

        await window.GoAsync("/portal/26/reply");
        await Expect(window.Page).ToHaveURLAsync($"{helpDesk.Address}/tickets/portal/26");

        var unknown = await window.GoAsync("/there/is/none");
        Assert.Equal(404, unknown!.Status);
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Not found" })).ToBeVisibleAsync();
    }

    private static async Task<ILocator> WriteAsync(IPage page, string comment)
    {
        var composer = page.GetByLabel("Write a comment");
        await composer.GetByRole(AriaRole.Radio, new() { Name = "Reply" }).CheckAsync();
        var text = composer.GetByRole(AriaRole.Textbox);
        await text.FillAsync(comment);
        return text;
    }

    // His session ends; what else his browser keeps stays.
    private static async Task<Cookie> SignOutAsync(IPage page)
    {
        var session = (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == Session);
        await page.Context.ClearCookiesAsync(new() { Name = Session });
        return new()
        {
            Name = session.Name, Value = session.Value, Domain = session.Domain, Path = session.Path, HttpOnly = session.HttpOnly,
        };
    }
}
