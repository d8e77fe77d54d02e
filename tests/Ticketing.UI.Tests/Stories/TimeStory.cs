using Microsoft.Playwright;
using Ticketing.UI.Browsers;
using static Microsoft.Playwright.Assertions;

namespace Ticketing.UI.Stories;

/// <summary>Somebody logs time on a ticket, finds it in history and total, corrects it, and looks at his week, in French.</summary>
public sealed class TimeStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task Logs_time_corrects_it_and_looks_at_the_week()
    {
        await using var window = await helpDesk.OpenAsync("manager2", new() { JavaScriptEnabled = false, Locale = "fr-FR" });
        var page = window.Page;
        var ticket = await FileAsync(window);

        await page.GetByLabel("Temps passé").FillAsync("1h 30m");
        await page.GetByLabel("Note (facultative)").FillAsync("Le toner est changé");
        await page.GetByRole(AriaRole.Button, new() { Name = "Saisir du temps" }).ClickAsync();
        await Expect(page.GetByText("a saisi 1 h 30 min")).ToBeVisibleAsync();
        await Expect(page.GetByText("Total : 1 h 30 min")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Modifier la saisie" }).ClickAsync();
        await page.GetByLabel("Temps passé").FillAsync("bientôt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Écrivez combien de temps");
        await page.GetByLabel("Temps passé").FillAsync("2:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.GetByText("Total : 2 h")).ToBeVisibleAsync();

        await window.GoAsync("/time");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mon temps" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Le toner est changé");
        await page.SetViewportSizeAsync(320, 640);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
        await window.GoAsync(ticket);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"));
    }

    private static async Task<string> FileAsync(Window window)
    {
        await window.GoAsync("/new");
        await window.Page.GetByLabel("Titre").FillAsync("L’imprimante est vide");
        await window.Page.Locator("form.new-ticket button.primary").ClickAsync();
        await window.Page.ArriveAtTicketAsync();
        return new Uri(window.Page.Url).AbsolutePath["/tickets".Length..];
    }
}
