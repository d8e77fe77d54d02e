using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories;

/// <summary>What somebody chose for himself takes effect, and stays.</summary>
public sealed class ProfileStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task Language_and_zone_are_chosen_and_reach_every_page()
    {
        await using var window = await helpDesk.OpenAsync("requester3");
        var page = window.Page;
        await window.GoAsync("/portal");
        await page.Locator("summary", new() { HasText = "Nadia Petrova" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Profile", Exact = true }).ClickAsync();

        await page.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync("fr-CA");
        await page.GetByLabel("Time zone").FillAsync("America/Montreal_");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Name a zone as IANA does")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Language", new() { Exact = true })).ToHaveValueAsync("fr-CA");
        await page.GetByLabel("Time zone").FillAsync("America/Toronto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText("Enregistré.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mes tickets", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mes tickets" })).ToBeVisibleAsync();

        await window.GoAsync("/profile");
        await page.GetByLabel("Langue", new() { Exact = true }).SelectOptionAsync("en");
        await page.GetByLabel("Fuseau horaire").FillAsync("Europe/Paris");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Quiet_hours_that_never_end_are_mended_where_they_were_typed(bool script)
    {
        await using var window = await helpDesk.OpenAsync("manager3", new() { JavaScriptEnabled = script });
        var page = window.Page;
        await window.GoAsync("/profile");
        await page.GetByLabel("No messages in quiet hours").CheckAsync();
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("08:00");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("08:00");
        await page.GetByLabel("Also tell me of what I do myself").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save what I am told" }).ClickAsync();

        await Assertions.Expect(page.GetByText("would never end")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("From", new() { Exact = true })).ToHaveValueAsync("08:00");
        await Assertions.Expect(page.GetByLabel("From", new() { Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Also tell me of what I do myself")).ToBeCheckedAsync();
        if (script)
            await page.AssertAccessibleAsync();
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("09:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save what I am told" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("To", new() { Exact = true })).ToHaveValueAsync("09:00");
        await page.GetByLabel("No messages in quiet hours").UncheckAsync();
        await page.GetByLabel("Also tell me of what I do myself").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save what I am told" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("No messages in quiet hours")).Not.ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_theme_is_switched_where_one_is_and_chosen_with_the_density_in_the_profile(bool script)
    {
        await using var window = await helpDesk.OpenAsync("agent5", new() { JavaScriptEnabled = script, Locale = "fr" });
        var page = window.Page;
        await window.GoAsync("/list?q=is%3Aopen");
        var account = page.Locator("summary", new() { HasText = "Mathieu Roche" });

        await account.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thème sombre" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/tickets/list\?q=is%3Aopen$"));

        await account.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Profil", Exact = true }).ClickAsync();
        await page.GetByLabel("Clair").CheckAsync();
        await page.GetByLabel("Compacte").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-density", "compact");
    }

    [Fact]
    public async Task Roles_say_what_they_allow_and_where()
    {
        await using var window = await helpDesk.OpenAsync("manager4", new() { Locale = "fr" });
        await window.GoAsync("/profile");

        await window.Page.Locator("summary", new() { HasText = "Responsable" }).ClickAsync();

        await Assertions.Expect(window.Page.Locator("summary", new() { HasText = "Facilities" })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Row, new() { Name = "Gérer les projets du projet" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_theme_never_leads_to_another_site()
    {
        await using var window = await helpDesk.OpenAsync("agent4");
        await window.GoAsync("/profile");
        var token = await window.Page.Locator("input[name=__RequestVerificationToken]").First.InputValueAsync();

        foreach (var address in
            (string[])["https://evil.example/", "//evil.example/", "/\\evil.example/", "javascript:alert(1)", "/\t/evil.example"])
        {
            var form = window.Page.APIRequest.CreateFormData();
            form.Set("theme", "dark");
            form.Set("back", address);
            form.Set("__RequestVerificationToken", token);
            var answer = await window.Page.APIRequest.PostAsync("/tickets/profile/theme", new() { Form = form, MaxRedirects = 0 });

            Assert.Equal("/tickets/profile", answer.Headers["location"]);
        }
    }
}
