using System.Globalization;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.TimeEntries;

/// <summary>Where a page of time entries ended.</summary>
internal static class TimeCursor
{
    public static string Write(LoggedTime last, TimeQuery query) => CursorText.Write(Asked(query), string.Create(
        CultureInfo.InvariantCulture, $"{last.Item.At!.Value.UtcTicks}|{last.Ticket.Value}|{last.Key}"));

    /// <exception cref="TicketValidationException">The text is no cursor of this query.</exception>
    public static FoundItem Read(string cursor, TimeQuery query)
    {
        if (CursorText.Read(cursor, Asked(query), parts: 3) is not var (parts, isOfQuery)
            || !TryRead(parts[0], out var ticks) || ticks > DateTimeOffset.MaxValue.UtcTicks
            || !TryRead(parts[1], out var ticket) || !new DateTimeOffset(ticks, TimeSpan.Zero).IsKept()
            || FieldErrors.Reject(parts[2], TicketLimits.Id) is not null)
            throw CursorText.Malformed("'next'");
        return isOfQuery
            ? new(new(ticket), new() { Kind = TimeItems.Kind.Name, Key = parts[2], By = "", At = new(ticks, TimeSpan.Zero) })
            : throw CursorText.OfAnother();
    }

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Asked(TimeQuery query) => string.Create(
        CultureInfo.InvariantCulture,
        $"{query.Ticket?.Value}|{query.From?.UtcTicks}|{query.Until?.UtcTicks}|{query.Project}|{query.Person}");
}
