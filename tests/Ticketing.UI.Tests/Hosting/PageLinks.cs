using System.Net;
using System.Text.RegularExpressions;

namespace Ticketing.UI.Hosting;

/// <summary>Reads addresses out of a page.</summary>
internal static partial class PageLinks
{
    /// <summary>Everything that the page links to, loads or sends forms to.</summary>
    public static IReadOnlyList<string> In(string page) =>
        [
            .. Address().Matches(page)
                .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
                .Where(link => !link.StartsWith('#'))
                .Distinct(),
        ];

    /// <summary>What it loads.</summary>
    public static IReadOnlyList<string> AssetsIn(string page) =>
        [.. In(page).Where(link => link.Contains("/assets/", StringComparison.Ordinal)).Select(link => link.Split('#')[0]).Distinct()];

    [GeneratedRegex("(?:href|src|action|hx-get|hx-post)=\"([^\"]+)\"")]
    private static partial Regex Address();
}
