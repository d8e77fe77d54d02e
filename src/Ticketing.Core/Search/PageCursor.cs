using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    /// <summary>As it is handed out.</summary>
    public string Write(string query) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{Tie(query)}|{(IsBackward ? Backward : Forward)}|{Place.Key:R}|{Place.Id}")));

    /// <exception cref="TicketValidationException">The text is no cursor of this query.</exception>
    public static PageCursor Read(string cursor, string query)
    {
        string[] parts;
        try
        {
            parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|');
        }
        catch (FormatException)
        {
            throw Malformed();
        }

        double? key = null;
        if (parts.Length != 4 || parts[1] is not (Forward or Backward)
            || !long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            throw Malformed();
        if (parts[2].Length > 0)
            key = double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? number
                : throw Malformed();
        return parts[0] == Tie(query)
            ? new(new(key, id), parts[1] is Backward)
            : throw new TicketValidationException(
                "cursor", Wording.Of(FieldErrorCodes.OtherCursor, $"This cursor belongs to another query: begin again without one."));
    }

    private const string Forward = "f";
    private const string Backward = "b";

    private static string Tie(string query) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(query)).AsSpan(0, 4));

    private static TicketValidationException Malformed() =>
        new("cursor", "This is no cursor: hand in what an earlier page answered as 'next' or 'previous', unchanged.");
}
