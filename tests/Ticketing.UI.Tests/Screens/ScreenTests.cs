using Microsoft.Playwright;
using Ticketing.UI.Browsers;

namespace Ticketing.UI.Screens;

/// <summary>Every screen at every width, in both themes and languages: no violation of WCAG, nothing wider than the window.</summary>
public sealed class ScreenTests(HelpDesk helpDesk)
{
    public static TheoryData<string, string, int, ColorScheme, string> Cases()
    {
        var cases = new TheoryData<string, string, int, ColorScheme, string>();
        foreach (var (person, path) in ScreenList.All)
        {
            // Both languages and both themes meet every width.
            cases.Add(person, path, 390, ColorScheme.Light, "fr");
            cases.Add(person, path, 390, ColorScheme.Dark, "en");
            cases.Add(person, path, 820, ColorScheme.Dark, "fr");
            cases.Add(person, path, 1440, ColorScheme.Light, "en");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_accessible_and_fits(string person, string path, int width, ColorScheme theme, string language)
    {
        await using var window = await helpDesk.OpenAsync(person, new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = theme, Locale = language });
        var answer = await window.GoAsync(path);
        Assert.Equal(200, answer!.Status);
        if (Environment.GetEnvironmentVariable("TICKETING_SCREENSHOTS") is { Length: > 0 } folder)
            await window.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, FileName(person, path, width, theme, language)) });
        await window.Page.AssertAccessibleAsync();
        var overhang = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overhang <= 0, $"{path} is {overhang} pixels wider than {width}.");
    }

    private static string FileName(string person, string path, int width, ColorScheme theme, string language) =>
        $"{string.Concat(path.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-')}.{person}.{width}.{theme}.{language}.png".ToLowerInvariant();
}
