using System.Globalization;
using System.Text;

namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>
/// A text as it is looked at: without characters that nobody sees and without accents, with plain letters, digits, dashes, quotes and
/// blanks; and where in the original each character stands.
/// </summary>
internal sealed class PlainText
{
    private readonly List<int> from;

    public PlainText(string source)
    {
        Source = source;
        from = new(source.Length + 1);
        var text = new StringBuilder(source.Length);
        var known = new Dictionary<int, string>();
        for (var index = 0; index < source.Length;)
        {
            if (char.IsAscii(source[index]))
            {
                text.Append(source[index]);
                from.Add(index++);
                continue;
            }

            if (!Rune.TryGetRuneAt(source, index, out var rune))
                rune = Rune.ReplacementChar;
            if (!known.TryGetValue(rune.Value, out var plain))
                known[rune.Value] = plain = Plain(rune);
            text.Append(plain);
            from.AddRange(Enumerable.Repeat(index, plain.Length));
            index += char.IsHighSurrogate(source[index]) ? rune.Utf16SequenceLength : 1;
        }

        Text = text.ToString();
        Words = Word.In(Text);
    }

    public string Source { get; }

    public string Text { get; }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>Where in the original a piece stands, with the unseen characters in it and after it.</summary>
    public (int Start, int End) Place(int start, int end)
    {
        var last = from[end - 1];
        while (end < from.Count && from[end] == last)
            end++;
        return (from[start], end < from.Count ? from[end] : Source.Length);
    }

    private static string Plain(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                return "";
            case UnicodeCategory.SpaceSeparator:
                return " ";
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                return "\n";
            case UnicodeCategory.DashPunctuation:
                return "-";
            case UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation:
                return rune.Value is '«' or '»' or '“' or '”' ? "\"" : "'";
            case UnicodeCategory.DecimalDigitNumber:
                return ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture);
            // Nothing is to be normalised there, and not everything can be.
            case UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.Control:
                return rune.ToString();
            default:
                return Letters(rune);
        }
    }

    private static string Letters(Rune rune)
    {
        var whole = rune.ToString().Normalize(NormalizationForm.FormKC);
        // A ligature of a whole sentence hides no number, and a text of them would become long.
        if (whole.Length > 4)
            return rune.ToString();
        // Hangul would fall into its strokes.
        if (rune.Value is >= 0xAC00 and <= 0xD7A3)
            return whole;
        var plain = new StringBuilder();
        foreach (var character in whole.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                plain.Append(Base(character));
        }

        return plain.ToString();
    }

    private static string Base(char character) => character switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' or 'ð' => "d",
        'Đ' or 'Ð' => "D",
        'ı' => "i",
        'þ' => "th",
        'Þ' => "TH",
        '\u2212' => "-",
        '\u2044' => "/",
        _ => character.ToString(),
    };
}
