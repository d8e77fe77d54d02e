using System.Globalization;
using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories;

/// <summary>Somebody who never was here gets help: from registering to the last word. Once as browsers are, once without script.</summary>
public sealed class RequesterStory(HelpDesk helpDesk)
{
    [Theory]
    [InlineData("/list?q=is%3Aopen")]
    [InlineData("/board?project=support")]
    [InlineData("/dashboard")]
    public async Task Who_types_an_address_of_the_console_gets_his_own_tickets(string address)
    {
        await using var window = await helpDesk.OpenAsync("requester2");

        await window.GoAsync(address);

        await Assertions.Expect(window.Page).ToHaveURLAsync($"{helpDesk.Address}/tickets/portal");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_requester_registers_files_a_ticket_finds_it_answers_and_has_the_last_word(bool script)
    {
        var who = $"nora-{(script ? "with" : "without")}-script";
        var title = $"Screen flickers {(script ? "with" : "without")} script";
        await using var window = await helpDesk.OpenAsync(options: new() { JavaScriptEnabled = script });
        var page = window.Page;

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Create an account" }).ClickAsync();
        await page.GetByLabel("Your name").FillAsync("Nora Quist");
        await page.GetByLabel("Mail address").FillAsync($"{who}@example.com");
        await page.GetByLabel("Password").FillAsync("Secret-123");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create an account" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing here yet" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Tell us what you need" }).ClickAsync();
        await page.GetByLabel("What is it, in one line?").FillAsync(title);
        await page.GetByLabel("What is it about?").SelectOptionAsync(new SelectOptionValue { Label = "Hardware" });
        await page.GetByLabel("Details").FillAsync("Since this morning, **every** few seconds.");
        // By its key: similar tickets come in above the button while it is pressed, and move it away from under a pointer.
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).PressAsync("Enter");

        await Assertions.Expect(page.GetByText("Thank you. It is ticket #")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Somebody will take it up")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("strong", new() { HasText = "every" })).ToBeVisibleAsync();
        var number = long.Parse(new Uri(page.Url).Segments[^1], CultureInfo.InvariantCulture);

        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "My tickets" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a ticket by its number or by words" }).FillAsync($"#{number}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();

        await page.GetByLabel("Your answer").FillAsync("Another cable does not help.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send answer" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Another cable does not help.")).ToBeVisibleAsync();

        using var manager = await Desk.OpenAsync(helpDesk, "manager3");
        using var desk = await Desk.OpenAsync(helpDesk, "agent2");
        await manager.AssignAsync(number, "network");
        await desk.TakeAsync(number);
        await desk.CommentAsync(number, "We bring you a new one.", "public");
        await desk.CommentAsync(number, "He broke the last one, too.", "internal");
        await desk.FireAsync(number, "start");
        await desk.FireAsync(number, "complete");

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("Support considers it solved")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("We bring you a new one.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("He broke the last one")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("Sofia Marques")).ToHaveCountAsync(0);
        await page.GetByText("No, not yet").ClickAsync();
        await page.GetByLabel("What is still wrong?").FillAsync("The new one flickers, too.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it back" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sent back: not solved yet")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("The new one flickers, too.")).ToBeVisibleAsync();

        await desk.FireAsync(number, "complete");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, it is solved" }).ClickAsync();
        await Assertions.Expect(page.GetByText("It is done.")).ToBeVisibleAsync();
        Assert.Equal("closed", await desk.GetAsync(number, "status"));

        await page.GetByText("Reopen", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reopen it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Somebody will take it up")).ToBeVisibleAsync();
        await page.GetByText("I do not need it any more").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel my ticket" }).ClickAsync();
        await Assertions.Expect(page.GetByText("It was cancelled")).ToBeVisibleAsync();
    }
}
