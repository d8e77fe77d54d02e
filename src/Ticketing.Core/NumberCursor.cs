using System.Globalization;

namespace Ticketing;

/// <summary>The place in a list of what has numbers, the highest first: the number that a page ended with.</summary>
internal static class NumberCursor
{
    /// <summary>As it is handed out.</summary>
    /// <param name="query">What was asked for.</param>
    /// <param name="number">The last one of the page.</param>
    public static string Write(string query, long number) => CursorText.Write(query, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number; null for none, where the list begins.</summary>
    /// <param name="cursor">What was handed in; null for nothing.</param>
    /// <param name="query">What is asked for.</param>
    /// <exception cref="TicketValidationException">It is no such text, or of another query.</exception>
    public static long? Read(string? cursor, string query)
    {
        if (cursor is null)
            return null;
        if (CursorText.Read(cursor, query, parts: 1) is not var (parts, isOfQuery)
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw CursorText.Malformed("'next'");
        return isOfQuery ? number : throw CursorText.OfAnother();
    }
}
