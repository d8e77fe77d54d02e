using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>
/// Reads many tickets whole: their rows first, then the parts of all whose histories are short enough to be read to their ends. The few
/// that are longer are read one by one.
/// </summary>
internal static class WholeTickets
{
    /// <summary>How many tickets are read at once.</summary>
    public const int MostAtOnce = 1000;

    /// <param name="stored">The visible tickets, as they are stored.</param>
    /// <param name="limit">How many texts and events of each.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="readParts">Reads the texts and the events of tickets, those of each in order.</param>
    /// <param name="readLong">Reads a ticket by itself.</param>
    public static async Task<IReadOnlyList<WholeTicket>> ReadAsync(
        IReadOnlyCollection<Ticket> stored,
        int limit,
        Visibility visibility,
        Func<List<long>, Task<(IEnumerable<TextRow> Texts, IEnumerable<EventRow> Events)>> readParts,
        Func<TicketId, Task<WholeTicket?>> readLong)
    {
        var whole = new List<WholeTicket>(stored.Count);
        var isShort = stored.ToLookup(ticket => ticket.Version <= limit);
        if (isShort[true].Any())
        {
            var (texts, events) = await readParts([.. isShort[true].Select(ticket => ticket.Id.Value)]);
            var (textsOf, eventsOf) = (texts.ToLookup(row => row.TicketId), events.ToLookup(row => row.TicketId));
            whole.AddRange(isShort[true].Select(
                ticket => PutTogether(ticket, limit, visibility, textsOf[ticket.Id.Value], eventsOf[ticket.Id.Value])));
        }

        foreach (var ticket in isShort[false])
        {
            if (await readLong(ticket.Id) is { } one)
                whole.Add(one);
        }

        return whole;
    }

    private static WholeTicket PutTogether(
        Ticket stored, int limit, Visibility visibility, IEnumerable<TextRow> textRows, IEnumerable<EventRow> eventRows)
    {
        var internals = visibility.ReadsInternal(stored);
        var ticket = visibility.AsSeen(stored);
        var texts = textRows.Select(row => row.For(internals)).OfType<TicketText>().ToList();
        var events = eventRows.Select(row => row.For(internals)).OfType<RecordedEvent>().ToList();
        return WholeTicket.Of(ticket, texts.Find(text => text.Number == ticket.Description)?.Body, texts, events, limit);
    }
}
