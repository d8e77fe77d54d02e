using System.Text;

namespace Ticketing.Search.Language;

/// <summary>Walks over the text, keeps the first error and counts the terms.</summary>
internal sealed class QueryScanner(string text)
{
    private const int LongestShown = 40;
    private int _terms;

    public string Text { get; } = text;

    public int Position { get; private set; }

    public QueryError? Error { get; private set; }

    public bool AtEnd => Position == Text.Length;

    /// <summary>The present character, or U+0000, which no text holds, at the end.</summary>
    public char Current => AtEnd ? '\0' : Text[Position];

    /// <summary>Whether no term can go on here.</summary>
    public bool AtBoundary => AtEnd || Current == ')' || char.IsWhiteSpace(Current);

    /// <summary>A stretch of the user's text, short enough for a message.</summary>
    public static string Shown(string text) => text.Length <= LongestShown
        ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown), "…");

    public bool Fail(QueryError? error)
    {
        Error ??= error;
        return false;
    }

    public bool Fail(string code, string message, int position, int length, string? suggestion = null) =>
        Fail(new QueryError(code, message, position, length, suggestion));

    public void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(Current))
            Position++;
    }

    public bool Take(char expected)
    {
        if (AtEnd || Current != expected)
            return false;
        Position++;
        return true;
    }

    public bool TakeOr()
    {
        if (!QueryText.IsOrAt(Text, Position))
            return false;
        Position += QueryText.Or.Length;
        return true;
    }

    public void Skip(int count) => Position += count;

    /// <summary>The unquoted run that begins here, without taking it.</summary>
    public string PeekBare(bool stopAtComma = false) => Text[Position..QueryText.EndOfBare(Text, Position, stopAtComma)];

    /// <summary>Takes text in quotes; null when it is not closed or blank.</summary>
    public string? TakeQuoted()
    {
        var start = Position;
        var content = new StringBuilder();
        for (var i = start + 1; i < Text.Length; i++)
        {
            var c = Text[i];
            if (c == '"')
            {
                Position = i + 1;
                if (!string.IsNullOrWhiteSpace(content.ToString()))
                    return content.ToString();
                Fail(QueryErrorCodes.EmptyQuote, "There is nothing between the quotes.", start, Position - start);
                return null;
            }

            if (c == '\\' && i + 1 < Text.Length && Text[i + 1] is ('"' or '\\'))
                c = Text[++i];
            content.Append(c);
        }

        Fail(QueryErrorCodes.UnclosedQuote, "The quote is not closed.", start, Text.Length - start);
        return null;
    }

    public bool CountTerm(int position)
    {
        if (++_terms <= QueryLimits.Terms)
            return true;
        return Fail(QueryErrorCodes.TooManyTerms, $"A query has at most {QueryLimits.Terms} terms.", position, Text.Length - position);
    }
}
