using System.Text;

namespace Ticketing.Transfer.Csv;

/// <summary>
/// What separates the cells of a table: told by its header alone, for the cells below it may hold anything. A header without a separator
/// has one column, in whose cells commas and semicolons are text.
/// </summary>
internal static class CsvSeparator
{
    // No text has it: the control character that ASCII made for this.
    private const char None = '\u001F';

    // In the order in which they are preferred where a header has as many of one as of another.
    private const string Known = ",;\t|";

    /// <summary>Whether a text is nothing but what could separate cells.</summary>
    public static bool IsOnlySeparators(string text) =>
        text.All(letter => char.IsWhiteSpace(letter) || Known.Contains(letter, StringComparison.Ordinal));

    /// <summary>
    /// The separator of a file that begins so; null where the file says it itself (<c>sep=;</c>), which the reader understands.
    /// </summary>
    public static char? Find(ReadOnlySpan<byte> beginning)
    {
        var text = Decode(beginning).AsSpan().TrimStart("\uFEFF\r\n");
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return null;
        var counts = new int[Known.Length];
        var isQuoted = false;
        foreach (var letter in text)
        {
            if (letter == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && letter is '\r' or '\n')
                break;
            else if (!isQuoted && Known.IndexOf(letter, StringComparison.Ordinal) is var known and >= 0)
                counts[known]++;
        }

        return counts.Max() is var most and > 0 ? Known[Array.IndexOf(counts, most)] : None;
    }

    // Separators, quotes and line ends are ASCII, so what is no UTF-8 does no harm here.
    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => Encoding.UTF8.GetString(bytes),
    };
}
