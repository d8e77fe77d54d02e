using Microsoft.Playwright;

namespace Ticketing.UI.Screens;

/// <summary>How a screen is looked at: how wide, in which theme and language.</summary>
internal sealed record ScreenView(int Width, ColorScheme Theme, string Language)
{
    private static readonly (int Width, ColorScheme Theme)[] Pairs =
    [
        (390, ColorScheme.Light), (820, ColorScheme.Dark), (1440, ColorScheme.Light),
        (390, ColorScheme.Dark), (820, ColorScheme.Light), (1440, ColorScheme.Dark),
    ];

    /// <summary>Every width in both themes, three in one language and three in the other; for half of the screens the other way round, so that all three meet.</summary>
    public static IEnumerable<IGrouping<string, ScreenView>> Of(string path)
    {
        var (one, other) = path.Sum(letter => letter) % 2 == 0 ? ("en", "fr") : ("fr", "en");
        return Pairs.Select((pair, at) => new ScreenView(pair.Width, pair.Theme, at < 3 ? one : other)).GroupBy(view => view.Language);
    }

    public override string ToString() => $"{Width}.{Theme}.{Language}".ToLowerInvariant();
}
