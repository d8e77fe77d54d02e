using System.Globalization;
using Ticketing.Storage;

namespace Ticketing.Search;

/// <summary>
/// A place in a list and the direction to go on in. Its text is opaque and tied to the query it came from, so that it cannot be handed
/// in with another.
/// </summary>
/// <param name="Place">The page begins behind it, or ends before it.</param>
/// <param name="IsBackward">Whether it ends before it.</param>
internal sealed record PageCursor(SortPosition Place, bool IsBackward)
{
    private const string Forward = "f";
    private const string Backward = "b";

    /// <summary>As it is handed out.</summary>
    public string Write(string query)
    {
        var weights = Place.Weights is { } some ? $"|{some}" : "";
        return CursorText.Write(query, string.Create(
            CultureInfo.InvariantCulture, $"{(IsBackward ? Backward : Forward)}|{Place.Key:R}|{Place.Id}{weights}"));
    }

    /// <exception cref="TicketValidationException">The text is no cursor of this query.</exception>
    public static PageCursor Read(string cursor, string query)
    {
        if (CursorText.Read(cursor, query, parts: 3) is not var (parts, isOfQuery) || parts[0] is not (Forward or Backward))
            throw Malformed();
        // Only the order of relevance has weights.
        var place = parts[2].Split('|', 2);
        if (!long.TryParse(place[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            throw Malformed();
        double? key = null;
        if (parts[1].Length > 0)
            key = double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? number
                : throw Malformed();
        return isOfQuery ? new(new(key, id, place.ElementAtOrDefault(1)), parts[0] is Backward) : throw CursorText.OfAnother();
    }

    private static TicketValidationException Malformed() => CursorText.Malformed("'next' or 'previous'");
}
