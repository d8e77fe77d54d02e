using Microsoft.AspNetCore.WebUtilities;

namespace Ticketing.UI.Requests;

/// <summary>Where somebody came from to a ticket, and goes back to. The page's forms and links carry it on.</summary>
internal static class Origin
{
    /// <summary>What carries it on in addresses.</summary>
    public const string Name = "from";

    // A query has at most 2,000 characters and a cursor some hundred.
    private const int Longest = 4_000;

    /// <summary>Its address, below where the pages are mapped and without the first slash; null when that is not known.</summary>
    /// <param name="page">The page that is asked for.</param>
    /// <param name="places">The first parts of the addresses that one goes back to: <c>list</c>.</param>
    public static string? Find(PageContext page, params ReadOnlySpan<string> places)
    {
        var request = page.Request;
        if (Place(request.Query[Name].ToString(), places) is { } carried)
            return carried;
        if (!Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var referer))
            return null;
        var root = page.Url("/");
        var below = referer.PathAndQuery.StartsWith(root, StringComparison.Ordinal) ? referer.PathAndQuery[root.Length..] : "";
        // Between forms of the page that carry nothing on stand addresses that do.
        return Place(below, places) ?? Place(QueryHelpers.ParseQuery(referer.Query).GetValueOrDefault(Name).ToString(), places);
    }

    private static string? Place(string address, ReadOnlySpan<string> places) =>
        address.Length is > 0 and <= Longest && places.Contains(address.Split('?')[0]) && !address.Any(char.IsControl) ? address : null;
}
