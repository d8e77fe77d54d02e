using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ticketing.Search;

/// <summary>
/// The opaque form of a <see cref="SortPosition"/>: tied to the query it came from, so that it cannot be handed in with another.
/// </summary>
internal static class PageCursor
{
    public static string Write(SortPosition position, string query) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{Tie(query)}|{position.Key:R}|{position.Id}")));

    /// <exception cref="TicketValidationException">The text is no cursor of this query.</exception>
    public static SortPosition Read(string cursor, string query)
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
        if (parts.Length != 3 || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            throw Malformed();
        if (parts[1].Length > 0)
            key = double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw Malformed();
        return parts[0] == Tie(query)
            ? new(key, id)
            : throw new TicketValidationException("cursor", "This cursor belongs to another query: begin again without one.");
    }

    private static string Tie(string query) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(query)).AsSpan(0, 4));

    private static TicketValidationException Malformed() =>
        new("cursor", "This is no cursor: hand in what an earlier page answered as 'next', unchanged.");
}
