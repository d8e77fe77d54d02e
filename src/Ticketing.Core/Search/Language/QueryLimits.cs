namespace Ticketing.Search.Language;

/// <summary>How much one query may hold, so that no text can exhaust the parser or the database behind it.</summary>
public static class QueryLimits
{
    /// <summary>The longest text, in UTF-16 code units: 4,000. It holds for the text given and for its canonical form.</summary>
    public const int TextLength = 4000;

    /// <summary>The deepest nesting of parentheses: 50.</summary>
    public const int Depth = 50;

    /// <summary>The most terms: 200. A word, a phrase, each value of a list and each sort field is one.</summary>
    public const int Terms = 200;

    /// <summary>The largest amount of a duration such as <c>7d</c>: 9,999.</summary>
    public const int DurationAmount = 9999;

    /// <summary>The first year a date may name: 1900.</summary>
    public const int FirstYear = 1900;

    /// <summary>
    /// The last year a date may name: 2999. Far from the ends of the calendar, so that adding a day or a zone never overflows.
    /// </summary>
    public const int LastYear = 2999;
}
