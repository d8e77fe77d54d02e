using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories;

/// <summary>What a requester may not see or do, and what is never lost.</summary>
public sealed class PortalRulesStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task A_ticket_of_another_organisation_is_not_there()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester4");
        var number = await desk.FileAsync(new { title = "Globex alone may read this" });
        await using var window = await helpDesk.OpenAsync("requester1");

        var byNumber = await window.GoAsync($"/portal?q={number}");
        Assert.Equal(404, byNumber!.Status);
        await Assertions.Expect(window.Page.GetByText($"There is no ticket #{number} that is yours to see.")).ToBeVisibleAsync();

        var byAddress = await window.GoAsync($"/portal/{number}");
        Assert.Equal(404, byAddress!.Status);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Not found" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Colleagues_share_their_tickets_and_know_each_other_by_name()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester2");
        var number = await desk.FileAsync(new { title = "Coffee machine leaks again" });
        await using var window = await helpDesk.OpenAsync("requester1");
        await window.GoAsync("/portal");

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "My organisation’s" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Searchbox).FillAsync("coffee machine leaks");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Coffee machine leaks again" }).ClickAsync();

        await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex($"/portal/{number}$"));
        await Assertions.Expect(window.Page.GetByText("by Liam Novak")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("I do not need it any more")).ToHaveCountAsync(0);
        await window.Page.GetByLabel("Your answer").FillAsync("Here on the second floor, too.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send answer" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByText("Here on the second floor, too.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_typed_is_not_lost_when_the_form_is_refused()
    {
        await using var window = await helpDesk.OpenAsync("requester2", new() { JavaScriptEnabled = false });
        await window.GoAsync("/portal/new");
        await window.Page.GetByLabel("What is it, in one line?").FillAsync("   ");
        await window.Page.GetByLabel("Details").FillAsync("I wrote this with care.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Assertions.Expect(window.Page.GetByText("This is required.")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByLabel("Details")).ToHaveValueAsync("I wrote this with care.");
    }

    [Fact]
    public async Task Who_is_late_keeps_his_words()
    {
        using var requester = await Desk.OpenAsync(helpDesk, "requester2");
        using var admin = await Desk.OpenAsync(helpDesk, "admin");
        var number = await requester.FileAsync(new { title = "Late with the last word" });
        await using var window = await helpDesk.OpenAsync("requester2");
        await window.StayAsItIsAsync();
        await window.GoAsync($"/portal/{number}");
        await window.Page.GetByText("I do not need it any more").ClickAsync();
        await window.Page.GetByLabel("Would you tell us why?").FillAsync("It works by itself now.");
        await admin.FireAsync(number, "start");
        await admin.FireAsync(number, "complete");

        var answer = await window.Page.RunAndWaitForResponseAsync(
            () => window.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel my ticket" }).ClickAsync(),
            // A page that says who is there posts that, too.
            response => response.Request.Method == "POST" && !response.Url.EndsWith("/presence", StringComparison.Ordinal));

        Assert.Equal((int)HttpStatusCode.Conflict, answer.Status);
        await Assertions.Expect(window.Page.GetByText("something has happened to the ticket in the meantime")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByLabel("Your answer")).ToHaveValueAsync("It works by itself now.");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, it is solved" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_files_one_ticket()
    {
        await using var window = await helpDesk.OpenAsync("requester5", new() { Locale = "fr" });
        await window.GoAsync("/portal/new");
        var form = window.Page.APIRequest.CreateFormData();
        foreach (var name in (string[])["__RequestVerificationToken", "once"])
            form.Set(name, await window.Page.Locator($"form.portal-form input[name={name}]").InputValueAsync());
        form.Set("title", "Un double clic impatient");

        var first = await window.Page.APIRequest.PostAsync("/tickets/portal/new", new() { Form = form, MaxRedirects = 0 });
        var second = await window.Page.APIRequest.PostAsync("/tickets/portal/new", new() { Form = form, MaxRedirects = 0 });

        Assert.Equal(303, first.Status);
        Assert.Equal(first.Headers["location"], second.Headers["location"]);
    }

    [Fact]
    public async Task Similar_tickets_are_shown_while_one_types()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester3");
        await desk.FileAsync(new { title = "Periscope of the submarine is foggy" });
        await using var window = await helpDesk.OpenAsync("requester3");
        await window.GoAsync("/portal/new");

        await window.Page.GetByLabel("What is it, in one line?").PressSequentiallyAsync("foggy periscope");

        await Assertions.Expect(
            window.Page.GetByRole(AriaRole.Link, new() { Name = "Periscope of the submarine is foggy" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Long_words_code_and_tables_fit_a_phone()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "requester5");
        var number = await desk.FileAsync(new
        {
            title = new string('W', 90) + " périscope",
            description =
                $"{new string('x', 400)}\n\n```\n{new string('c', 300)}\n```\n\n" +
                    $"| a | b |\n|--|--|\n| {new string('t', 200)} | {new string('u', 200)} |",
        });
        await using var window = await helpDesk.OpenAsync(
            "requester5", new() { Locale = "fr", ViewportSize = new() { Width = 390, Height = 844 } });

        foreach (var path in (string[])["/portal", $"/portal/{number}"])
        {
            await window.GoAsync(path);
            await AssertFitsAsync(window.Page);
        }

        await window.GoAsync("/portal/new");
        await window.Page.GetByLabel("De quoi s’agit-il, en une ligne").PressSequentiallyAsync("périscope");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "périscope" })).ToBeVisibleAsync();
        await AssertFitsAsync(window.Page);

        static async Task AssertFitsAsync(IPage page) =>
            Assert.True(
                await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0,
                page.Url);
    }

    [Fact]
    public async Task Staff_see_their_own_requests_in_the_portal_and_are_led_to_the_console_for_others()
    {
        using var agent = await Desk.OpenAsync(helpDesk, "agent3");
        using var admin = await Desk.OpenAsync(helpDesk, "admin");
        var own = await agent.FileAsync(new { title = "Mon propre clavier colle" });
        var others = await admin.FileAsync(
            new { title = "Le commutateur du sous-sol chauffe", requester = "requester3", team = "network" });
        await using var window = await helpDesk.OpenAsync("agent3", new() { Locale = "fr" });

        await window.GoAsync("/portal");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "Mon propre clavier colle" })).ToBeVisibleAsync();
        await window.GoAsync($"/portal/{own}");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Mon propre clavier colle" })).ToBeVisibleAsync();
        await window.GoAsync($"/portal/{others}");
        Assert.EndsWith($"/tickets/{others}", window.Page.Url, StringComparison.Ordinal);
    }
}
