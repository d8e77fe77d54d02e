using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ticketing.Security.Tests.Scripts;

/// <summary>
/// What a page may contain, whatever people wrote: no script but the host's own, nothing that loads another site or runs in an attribute.
/// </summary>
internal static class HarmlessPage
{
    private static readonly HashSet<string> Foreign =
        [
            "iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "math", "portal", "fencedframe", "marquee",
            "bgsound", "audio", "video", "img",
        ];

    // What the renderer makes of Markdown, and nothing besides.
    private static readonly HashSet<string> Prose =
    [
        "p", "br", "hr", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6",
        "table", "thead", "tbody",
        "tr", "th", "td", "input", "sup", "sub", "mark", "ins", "div", "span",
    ];

    private static readonly string[] Addresses =
    [
        "href", "src", "action", "formaction", "xlink:href", "poster", "background", "data", "ping",
    ];

    /// <summary>What is wrong with the page, each with the element.</summary>
    public static IEnumerable<string> Findings(IHtmlDocument page)
    {
        foreach (var element in page.All)
        {
            if (Foreign.Contains(element.LocalName) || (element.LocalName == "script" && !IsOwn(element)) || IsRefresh(element))
                yield return Shown(element);
            else if (element.Attributes.Any(one => one.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || IsForeign(one)))
                yield return Shown(element);
        }

        foreach (var element in page.QuerySelectorAll(".prose *"))
        {
            if (!Prose.Contains(element.LocalName)
                || element.Attributes.Any(attribute => attribute.Name.StartsWith("hx-", StringComparison.Ordinal)))
                yield return Shown(element);
        }
    }

    private static bool IsOwn(IElement script) =>
        script.GetAttribute("type") is "application/json" or "speculationrules"
        || (script.GetAttribute("src") is { } source && source.StartsWith('/') && !source.StartsWith("//", StringComparison.Ordinal));

    private static bool IsRefresh(IElement element) =>
        element.LocalName == "meta" && string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase);

    // A browser takes white space and control characters out of a scheme before it reads it.
    private static bool IsForeign(IAttr attribute)
    {
        if (!Addresses.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase))
            return false;
        var address = string.Concat(attribute.Value.Where(letter => letter > ' '));
        var scheme = address.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && address.AsSpan(0, colon).IndexOfAny("/?#") < 0
            ? address[..colon]
            : "";
        return scheme.ToUpperInvariant() is not ("" or "HTTP" or "HTTPS" or "MAILTO" or "TEL");
    }

    private static string Shown(IElement element) => element.OuterHtml is { Length: > 200 } html ? html[..200] : element.OuterHtml;
}
