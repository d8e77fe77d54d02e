using System.Text;

namespace Ticketing.Transfer.Csv;

/// <summary>
/// The tags of a ticket in one cell: separated by commas or semicolons. A tag that has one of those in it, or a quote at its beginning,
/// stands in quotes, with the quotes in it doubled.
/// </summary>
internal static class CsvTags
{
    /// <summary>The cell of these tags.</summary>
    public static string Write(IEnumerable<string> tags) => string.Join(", ", tags.Select(Quote));

    /// <summary>The tags of a cell, without blanks around them and without empty ones.</summary>
    public static IReadOnlyList<string> Read(string cell)
    {
        var tags = new List<string>();
        for (var at = 0; at < cell.Length; at++)
        {
            if (char.IsWhiteSpace(cell[at]))
                continue;
            var tag = cell[at] == '"' ? ReadQuoted(cell, ref at) : null;
            tag ??= ReadPlain(cell, ref at);
            if (!string.IsNullOrWhiteSpace(tag))
                tags.Add(tag.Trim());
        }

        return tags;
    }

    private static string Quote(string tag) =>
        tag.StartsWith('"') || tag.AsSpan().ContainsAny(',', ';') ? $"\"{tag.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : tag;

    // Null: the quote is one of the tag's own, for it is not closed before the next tag.
    private static string? ReadQuoted(string cell, ref int at)
    {
        var tag = new StringBuilder();
        for (var i = at + 1; i < cell.Length; i++)
        {
            if (cell[i] != '"')
                tag.Append(cell[i]);
            else if (i + 1 < cell.Length && cell[i + 1] == '"')
                tag.Append(cell[i++]);
            else
            {
                var end = i + 1;
                while (end < cell.Length && char.IsWhiteSpace(cell[end]))
                    end++;
                if (end < cell.Length && !IsSeparator(cell[end]))
                    return null;
                at = end;
                return tag.ToString();
            }
        }

        return null;
    }

    private static string ReadPlain(string cell, ref int at)
    {
        var start = at;
        while (at < cell.Length && !IsSeparator(cell[at]))
            at++;
        return cell[start..at];
    }

    private static bool IsSeparator(char letter) => letter is ',' or ';';
}
