using System.Text.RegularExpressions;

namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>
/// A regular expression that takes time in proportion to the text, whatever the text: without backtracking. It knows no look-around, so
/// what has to stand beside a match is checked apart.
/// </summary>
internal sealed class Pattern(string expression, bool anyCase = false)
{
    private readonly Regex regex = new(
        expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (anyCase ? RegexOptions.IgnoreCase : RegexOptions.None));

    /// <summary>
    /// Where it matches between characters that are neither letters nor digits; of the group <c>it</c> where there is one.
    /// </summary>
    public IEnumerable<(int Start, int End, string Text)> In(string text)
    {
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            var it = match.Groups["it"] is { Success: true } group ? group : (Capture)match;
            if (it.Length > 0 && IsFree(text, it.Index, it.Index + it.Length))
                yield return (it.Index, it.Index + it.Length, it.Value);
        }
    }

    public static bool IsFree(string text, int start, int end) =>
        !(start > 0 && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[start - 1]))
        && !(end < text.Length && char.IsLetterOrDigit(text[end - 1]) && char.IsLetterOrDigit(text[end]));
}
