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

    // Of an order by a custom field, in which a place has a text where others may have weights.
    private const string ForwardByText = "F";
    private const string BackwardByText = "B";

    /// <summary>As it is handed out.</summary>
    public string Write(string query)
    {
        var direction = Place.Text is null ? (IsBackward ? Backward : Forward) : IsBackward ? BackwardByText : ForwardByText;
        var more = (Place.Text ?? Place.Weights) is { } some ? $"|{some}" : "";
        return CursorText.Write(query, string.Create(CultureInfo.InvariantCulture, $"{direction}|{Place.Key:R}|{Place.Id}{more}"));
    }

    /// <exception cref="TicketValidationException">The text is no cursor of this query.</exception>
    public static PageCursor Read(string cursor, string query)
    {
        if (CursorText.Read(cursor, query, parts: 3) is not var (parts, isOfQuery)
            || parts[0] is not (Forward or Backward or ForwardByText or BackwardByText))
            throw Malformed();
        var isByText = parts[0] is ForwardByText or BackwardByText;
        // Only the order of relevance has weights.
        var place = parts[2].Split('|', 2);
        var more = place.ElementAtOrDefault(1);
        if (!long.TryParse(place[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || (isByText && (more is null || TextRule.IndexOfBadCharacter(more) >= 0)))
            throw Malformed();
        double? key = null;
        if (parts[1].Length > 0)
            key = double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? number
                : throw Malformed();
        var read = isByText ? new SortPosition(key, id) { Text = more } : new(key, id, more);
        return isOfQuery ? new(read, parts[0] is Backward or BackwardByText) : throw CursorText.OfAnother();
    }

    private static TicketValidationException Malformed() => CursorText.Malformed("'next' or 'previous'");
}
