using System.Globalization;

namespace Ticketing.Search.Highlighting;

/// <summary>Cuts a fragment out of a text: between words where there is a space, else between characters as people see them.</summary>
internal static class FragmentEdges
{
    /// <summary>How long a fragment is at most, in UTF-16 code units.</summary>
    public const int Length = 200;

    /// <summary>The fragment around a stretch, which stands as near to its middle as words allow.</summary>
    public static (int Start, int End) Around(string text, int start, int end)
    {
        // A word that is longer than a fragment is shown from its beginning.
        end = Math.Min(end, start + Length);
        var spare = Length - (end - start);
        var from = Math.Max(start - (spare / 2), 0);
        var to = Math.Min(from + Length, text.Length);
        from = Math.Max(Math.Min(from, to - Length), 0);
        return (Begin(text, from, start), End(text, to, start, end));
    }

    private static int Begin(string text, int from, int latest)
    {
        if (from > 0 && !IsMereSpace(text, from - 1))
        {
            var space = SpaceBetween(text, from, latest, last: false);
            from = space >= 0 ? space : CharacterFrom(text, from, latest);
        }

        while (from < latest && IsMereSpace(text, from))
            from++;
        return from;
    }

    // One that carries an accent is a character of its own.
    private static bool IsMereSpace(string text, int at) =>
        char.IsWhiteSpace(text[at]) && (text[at] == '\r' || StringInfo.GetNextTextElementLength(text, at) == 1);

    private static int End(string text, int to, int start, int earliest)
    {
        if (to < text.Length)
        {
            var space = SpaceBetween(text, earliest, to + 1, last: true);
            to = space >= 0 ? space : CharacterUpTo(text, to, start);
        }

        while (to > earliest && char.IsWhiteSpace(text[to - 1]))
            to--;
        return to;
    }

    private static int SpaceBetween(string text, int from, int to, bool last)
    {
        var between = text.AsSpan(from, to - from);
        var at = last ? between.LastIndexOfAny(" \t\r\n") : between.IndexOfAny(" \t\r\n");
        return at < 0 ? at : from + at;
    }

    // The first beginning of a character at or behind a place.
    private static int CharacterFrom(string text, int place, int latest)
    {
        var at = CertainBeginning(text, place);
        while (at < place)
            at += StringInfo.GetNextTextElementLength(text, at);
        return Math.Min(at, latest);
    }

    // The last beginning of a character at or before a place; where one character is longer than a fragment, at least no pair is parted.
    private static int CharacterUpTo(string text, int place, int start)
    {
        var at = CertainBeginning(text, place);
        while (at + StringInfo.GetNextTextElementLength(text, at) is var next && next <= place)
            at = next;
        if (at > start)
            return at;
        return char.IsLowSurrogate(text[place]) && char.IsHighSurrogate(text[place - 1]) ? place - 1 : place;
    }

    // Characters are told apart from a known beginning on: flags and families are several code points.
    private static int CertainBeginning(string text, int place) => Math.Max(text.LastIndexOfAny([' ', '\t', '\n'], place - 1), 0);
}
