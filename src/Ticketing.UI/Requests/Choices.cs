using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Requests;

/// <summary>What a browser keeps for its user: theme, density, and a language for who has none in the directory.</summary>
/// <param name="Theme"><c>auto</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="Density"><c>comfortable</c> or <c>compact</c>.</param>
/// <param name="Language">A language tag; null for none.</param>
internal sealed record Choices(string Theme, string Density, string? Language)
{
    public static readonly IReadOnlyList<string> Themes = ["auto", "light", "dark"];

    public static readonly IReadOnlyList<string> Densities = ["comfortable", "compact"];

    public static readonly Choices Default = new(Themes[0], Densities[0], null);

    private const string Cookie = "ticketing-ui";

    public static Choices Of(HttpRequest request) =>
        request.Cookies[Cookie]?.Split('.') is [var theme, var density, var language] && Themes.Contains(theme)
            && Densities.Contains(density)
            ? new(theme, density, language.Length is 0 or > 20 ? null : language)
            : Default;

    public void Keep(HttpContext http, string path) =>
        BrowserCookie.Keep(http, Cookie, $"{Theme}.{Density}.{Language}", path, TimeSpan.FromDays(400));
}
