using System.Text;

namespace Ticketing.Training.Pseudonyms.Inventing;

/// <summary>
/// An address with the same scheme, the same port and as long a path, on a host that is an example; what a query asked is gone.
/// </summary>
internal sealed class UrlShape(Inventor inventor)
{
    public string Of(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal) is > 0 and var colon ? url[..(colon + 3)] : "";
        var rest = url[scheme.Length..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest[..end];
        var tail = end < 0 ? "" : rest[end..];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = authority.LastIndexOf(':') is >= 0 and var mark && authority[(mark + 1)..].All(char.IsAsciiDigit) ? authority[mark..]
            : "";
        var host = authority[..^port.Length];
        var isFile = scheme.Equals("file://", StringComparison.OrdinalIgnoreCase) && host.Length == 0;
        return scheme + (isFile ? "" : inventor.Host(host)) + port + Tail(tail);
    }

    private string Tail(string tail)
    {
        var hash = tail.IndexOf('#');
        var fragment = hash < 0 ? "" : tail[hash..];
        var path = hash < 0 ? tail : tail[..hash];
        var mark = path.IndexOf('?');
        var query = mark < 0 ? "" : path[(mark + 1)..];
        path = mark < 0 ? path : path[..mark];
        return Pieces(path) + (mark < 0 ? "" : "?" + string.Join('&', query.Split('&').Select(Asked))) + Pieces(fragment);
    }

    private string Asked(string pair) => pair.IndexOf('=') is >= 0 and var equal ? Pieces(pair[..equal]) + "=" : "";

    private string Pieces(string text)
    {
        var result = new StringBuilder();
        for (var index = 0; index < text.Length;)
        {
            var start = index;
            while (index < text.Length && char.IsLetterOrDigit(text[index]))
                index++;
            if (index == start)
                result.Append(char.IsAscii(text[index]) ? text[index] : '-');
            else
                result.Append(text[start..index] is var word && inventor.IsHarmless(word) ? word : inventor.Scrambled(word));
            if (index == start)
                index++;
        }

        return result.ToString();
    }
}
