using System.Buffers;
using System.Text;

namespace Ticketing.Search.Analysis;

/// <summary>Brings a text into one form (NFKC), so that full-width letters, ligatures and decomposed accents are read as plain ones.</summary>
internal static class SearchableText
{
    /// <summary>Characters which normalising would leave alone or turn into separators, which they are already: most texts hold no others.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainCharacters());

    /// <summary>Returns <paramref name="text"/> itself when there is nothing to change.</summary>
    public static string Of(string text) =>
        text.AsSpan().ContainsAnyExcept(Plain) ? Valid(text).Normalize(NormalizationForm.FormKC) : text;

    /// <summary>Half surrogate pairs and two noncharacters make <see cref="string.Normalize()"/> throw; they separate words like a space.</summary>
    public static string Valid(string text)
    {
        char[]? valid = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    i++;
                    continue;
                }
            }
            else if (text[i] is not ('\uFFFE' or '\uFFFF'))
            {
                continue;
            }

            valid ??= text.ToCharArray();
            valid[i] = ' ';
        }

        return valid is null ? text : new string(valid);
    }

    private static string PlainCharacters()
    {
        const string compatible = "¨ª¯²³´µ¸¹º¼½¾ĲĳĿŀŉſ";
        var plain = new StringBuilder();
        for (var c = '\0'; c <= '\u017F'; c++)
        {
            if (!compatible.Contains(c)) plain.Append(c);
        }

        for (var c = '\u2010'; c <= '\u2027'; c++) plain.Append(c);
        return plain.Append("\u202F€→").ToString();
    }
}
