using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.TimeEntries;

/// <summary>Where a page of time entries ended. Its text is opaque, and tied to what was asked for.</summary>
internal static class TimeCursor
{
    public static string Write(LoggedTime last, TimeQuery query) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{Tie(query)}|{last.Item.At!.Value.UtcTicks}|{last.Ticket.Value}|{last.Key}")));

    /// <exception cref="TicketValidationException">The text is no cursor of this query.</exception>
    public static FoundItem Read(string cursor, TimeQuery query)
    {
        string[] parts;
        try
        {
            parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 4);
        }
        catch (FormatException)
        {
            throw Malformed();
        }

        if (parts.Length != 4 || !TryRead(parts[1], out var ticks) || ticks > DateTimeOffset.MaxValue.UtcTicks
            || !TryRead(parts[2], out var ticket) || !new DateTimeOffset(ticks, TimeSpan.Zero).IsKept()
            || FieldErrors.Reject(parts[3], TicketLimits.Id) is not null)
            throw Malformed();
        if (parts[0] != Tie(query))
        {
            throw new TicketValidationException(
                "cursor", Wording.Of(FieldErrorCodes.OtherCursor, $"This cursor belongs to another query: begin again without one."));
        }

        return new(new(ticket), new() { Kind = TimeItems.Kind.Name, Key = parts[3], By = "", At = new(ticks, TimeSpan.Zero) });
    }

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Tie(TimeQuery query)
    {
        var asked = string.Create(
            CultureInfo.InvariantCulture,
            $"{query.Ticket?.Value}|{query.From?.UtcTicks}|{query.Until?.UtcTicks}|{query.Person}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 4));
    }

    private static TicketValidationException Malformed() =>
        new("cursor", "This is no cursor: hand in what an earlier page answered as 'next', unchanged.");
}
