using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ticketing.Workflows;

/// <summary>Writes keys and texts so that Mermaid reads nothing else into them.</summary>
internal static class MermaidText
{
    // Mermaid's lexer takes these words for its own wherever they stand; the last four are of its grammar, and tolerated today.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "accdescr", "acctitle", "class", "classdef", "click", "default", "href", "note", "scale", "state", "statediagram", "style",
        "as", "direction", "end", "hide");

    /// <summary>
    /// An id of ASCII letters, digits and underscores, different for each valid key: these have no underscore, no capital and
    /// no hyphen at the end, so what stands for a hyphen, another script or a reserved word cannot be met in them.
    /// </summary>
    public static string Id(string key)
    {
        var id = new StringBuilder(key.Length);
        foreach (var letter in key)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                id.Append(letter);
            else if (letter is '-')
                id.Append('_');
            else
                id.Append(CultureInfo.InvariantCulture, $"U{(int)letter:X4}");
        }

        return Reserved.Contains(key) ? $"{id}_" : id.ToString();
    }

    /// <summary>Text as a label: on one line, and what has a meaning in Mermaid as its number.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '"' or '#' or '%' or ':' or ';' or '<' or '>' or '{' or '}' or '\\' or '`')
                escaped.Append(CultureInfo.InvariantCulture, $"#{(int)letter};");
            else
                escaped.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
