using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Screens;

/// <summary>
/// A visit to a screen by a browser that has nothing yet: it is light; at every width, in both themes and languages, nothing is wider than
/// the window; and there is no violation of WCAG in those views that are asked. Width and theme are changed under the open page, as by who
/// turns his phone: pages do not ask the server for either.
/// </summary>
internal sealed class ScreenVisit(IPage page, string? person, string address)
{
    // A script of the page that answers to its width has its turn before.
    private const string Overhang = """
        async () => {
            await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
            return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }
        """;

    // What Razor takes for text where somebody meant code: a list ended with `"]; }` below it for months.
    private const string Code = "() => document.body.innerText.match(/[\"\\])];|@\\(|@[A-Z]\\w*\\.[A-Z]|^\\s*[{}]\\s*$/m)?.[0] ?? ''";

    private readonly List<string> faults = [];

    public static async Task AssertHoldsAsync(HelpDesk helpDesk, string? person, string path, string root = "/tickets", int status = 200)
    {
        foreach (var views in ScreenView.Of(path))
        {
            await using var window = await helpDesk.OpenAsync(person, new() { Locale = views.Key });
            var visit = new ScreenVisit(window.Page, person, root + path);
            await visit.ReadAsync(views, status);
            Assert.True(visit.faults.Count == 0, string.Join('\n', visit.faults));
        }
    }

    private async Task ReadAsync(IGrouping<string, ScreenView> views, int status)
    {
        var weight = new PageWeight(page);
        var answer = await page.GotoAsync(address);
        Assert.Equal(status, answer!.Status);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", views.Key);
        foreach (var view in views)
            await LookAsync(view);
        if (await page.EvaluateAsync<string>(Code) is { Length: > 0 } code)
            faults.Add($"Code on the page: {code}");
        faults.AddRange(await weight.FindTooMuchAsync());
    }

    private async Task LookAsync(ScreenView view)
    {
        await page.SetViewportSizeAsync(view.Width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = view.Theme });
        if (Environment.GetEnvironmentVariable("TICKETING_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, NameFor(view)) });
        if (view.IsAsked)
            faults.AddRange((await page.FindBarriersAsync()).Select(barrier => $"{view}: {barrier}"));
        if (await page.EvaluateAsync<int>(Overhang) is > 0 and var overhang)
            faults.Add($"{view}: {overhang} pixels wider than the window.");
    }

    private string NameFor(ScreenView view)
    {
        var screen = address.Replace("/tickets/", "", StringComparison.Ordinal).Select(
            letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        return $"{string.Concat(screen).Trim('-')}.{person ?? "nobody"}.{view}.png".ToLowerInvariant();
    }
}
