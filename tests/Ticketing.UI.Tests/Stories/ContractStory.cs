using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>A contract of the demo, whose workflow is a state machine of the host's own, in two languages.</summary>
public sealed class ContractStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task Its_author_submits_it_in_French_and_somebody_else_sends_it_round_and_signs_it_in_English()
    {
        using var desk = await Desk.OpenAsync(helpDesk, "agent6");
        var number = await desk.FileAsync(new
        {
            project = "contracts", category = "supplier", title = "Location de deux nacelles", team = "legal", assignee = "agent6",
        });
        await using var author = await helpDesk.OpenAsync("agent6", new() { Locale = "fr" });
        await author.GoAsync($"/{number}");
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Soumettre à relecture" }).ClickAsync();
        await Expect(author.Page.GetByText("de Brouillon à En relecture")).ToBeVisibleAsync();
        await Expect(author.Page.GetByText("Une autre personne que son auteur signe un contrat.")).ToBeVisibleAsync();
        await Expect(author.Page.GetByRole(AriaRole.Button, new() { Name = "Signer" })).ToHaveCountAsync(0);

        await using var signer = await helpDesk.OpenAsync("manager6");
        await signer.GoAsync($"/{number}");
        foreach (var trigger in new[] { "Send to the other party", "Answer received", "Sign" })
            await signer.Page.GetByRole(AriaRole.Button, new() { Name = trigger, Exact = true }).ClickAsync();
        // Nothing leads out of the archive: that is asked about.
        await signer.Page.GetByRole(AriaRole.Link, new() { Name = "Confirm and archive…", Exact = true }).ClickAsync();
        await signer.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm and archive", Exact = true }).ClickAsync();

        await Expect(signer.Page.GetByText("changed the status from Signed to Archived")).ToBeVisibleAsync();
        Assert.Equal("archived", await desk.GetAsync(number, "status"));
    }

    [Fact]
    public async Task The_board_has_its_columns_and_the_administration_draws_it_in_the_reader_s_language()
    {
        await using var french = await helpDesk.OpenAsync("agent6", new() { Locale = "fr" });
        await french.GoAsync("/board?project=contracts");
        foreach (var column in new[] { "Brouillon", "En relecture", "Chez l’autre partie", "Signé", "Archivé", "Abandonné" })
            await Expect(french.Page.GetByRole(AriaRole.List, new() { Name = column, Exact = true })).ToHaveCountAsync(1);

        await using var english = await helpDesk.OpenAsync("manager6");
        await english.GoAsync("/admin/workflows/contracts");
        await Expect(english.Page.GetByRole(AriaRole.Img).GetByText("With Other Party")).ToBeVisibleAsync();
        await Expect(english.Page.GetByRole(AriaRole.Cell, new() { Name = "Submit for review" })).ToBeVisibleAsync();
    }
}
