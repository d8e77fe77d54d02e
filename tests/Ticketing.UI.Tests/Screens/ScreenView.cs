using Microsoft.Playwright;
using Ticketing.Testing;

namespace Ticketing.UI.Screens;

/// <summary>
/// How a screen is looked at: how wide, in which theme and language; and whether axe is asked there. That it fits is looked at everywhere.
/// </summary>
internal sealed record ScreenView(int Width, ColorScheme Theme, string Language, bool IsAsked)
{
    private const int Phone = 390;
    private const int Tablet = 820;
    private const int Desktop = 1440;

    /// <summary>
    /// Every width in both themes and both languages. Axe is asked on a phone in one theme and language, and on a desktop in the others: in
    /// which is the other way round for the next screen, so that what screens share is asked in all. In the deep run it is asked
    /// everywhere.
    /// </summary>
    public static IEnumerable<IGrouping<string, ScreenView>> Of(string path)
    {
        var mark = path.Sum(letter => letter);
        var (onPhone, onDesktop) = mark / 2 % 2 == 0 ? (ColorScheme.Light, ColorScheme.Dark) : (ColorScheme.Dark, ColorScheme.Light);
        var (asPhone, asDesktop) = mark % 2 == 0 ? ("en", "fr") : ("fr", "en");
        (int, ColorScheme, string)[] asked = [(Phone, onPhone, asPhone), (Desktop, onDesktop, asDesktop)];
        return
            from language in (string[])["en", "fr"]
            from theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark]
            from width in (int[])[Phone, Tablet, Desktop]
            group new ScreenView(width, theme, language, PropertyCases.AreDeep || asked.Contains((width, theme, language))) by language;
    }

    public override string ToString() => $"{Width}.{Theme}.{Language}".ToLowerInvariant();
}
