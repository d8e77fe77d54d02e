using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ticketing;

/// <summary>The opaque text of a place in a list, tied to what was asked for, so that it cannot be handed in with another query.</summary>
internal static class CursorText
{
    private const char Between = '|';

    /// <summary>As it is handed out.</summary>
    /// <param name="query">What was asked for.</param>
    /// <param name="place">The parts of the place; only the last one may have the sign that stands between them.</param>
    public static string Write(string query, string place) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Tie(query)}{Between}{place}"));

    /// <summary>The parts of the place, and whether the text is of this query: to be asked once the parts make sense.</summary>
    /// <param name="cursor">What was handed in.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="parts">How many parts there must be.</param>
    /// <returns>Null when it is no such text.</returns>
    public static (string[] Parts, bool IsOfQuery)? Read(string cursor, string query, int parts)
    {
        try
        {
            var all = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Between, parts + 1);
            return all.Length == parts + 1 ? (all[1..], all[0] == Tie(query)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>It belongs to another query.</summary>
    public static TicketValidationException OfAnother() => new(
        "cursor", Wording.Of(FieldErrorCodes.OtherCursor, $"This cursor belongs to another query: begin again without one."));

    /// <summary>It is none.</summary>
    /// <param name="answered">What an earlier page calls those that it hands out.</param>
    public static TicketValidationException Malformed(string answered) =>
        new("cursor", $"This is no cursor: hand in what an earlier page answered as {answered}, unchanged.");

    private static string Tie(string query) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(query)).AsSpan(0, 4));
}
