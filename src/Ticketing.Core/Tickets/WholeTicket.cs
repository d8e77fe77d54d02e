namespace Ticketing.Tickets;

/// <summary>
/// A ticket with its description, its texts and its history, as far as somebody may read them: what its page shows. The parts belong
/// together; what was written while they were read is in none of them.
/// </summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Description">Markdown; null when it has none.</param>
/// <param name="Texts">Its texts in order, from the first on; descriptions, the one that counts and earlier ones, among them.</param>
/// <param name="Events">Its events in order, from the first on.</param>
public sealed record WholeTicket(Ticket Ticket, string? Description, IReadOnlyList<TicketText> Texts, IReadOnlyList<RecordedEvent> Events)
{
    /// <summary>Whether there are readable texts after the last one here.</summary>
    public bool HasMoreTexts { get; init; }

    /// <summary>Whether there are readable events after the last one here.</summary>
    public bool HasMoreEvents { get; init; }

    /// <summary>
    /// Puts together what a store has read: of texts and events one more than wanted, which tells whether there are more.
    /// </summary>
    /// <param name="ticket">The ticket, read before the rest; what is newer than its version is left out.</param>
    /// <param name="description">The text of its description.</param>
    /// <param name="texts">Readable texts in order, from the first on.</param>
    /// <param name="events">Readable events in order, from the first on.</param>
    /// <param name="limit">How many of each are wanted.</param>
    public static WholeTicket Of(
        Ticket ticket, string? description, IReadOnlyList<TicketText> texts, IReadOnlyList<RecordedEvent> events, int limit)
    {
        var textsThen = CountUntil(ticket.Version, texts, text => text.Number);
        var eventsThen = CountUntil(ticket.Version, events, recorded => recorded.Version);
        return new(ticket, description, First(texts, Math.Min(limit, textsThen)), First(events, Math.Min(limit, eventsThen)))
        {
            HasMoreTexts = textsThen > limit,
            HasMoreEvents = eventsThen > limit,
        };
    }

    private static int CountUntil<T>(int version, IReadOnlyList<T> items, Func<T, int> number)
    {
        var count = items.Count;
        while (count > 0 && number(items[count - 1]) > version)
            count--;
        return count;
    }

    private static IReadOnlyList<T> First<T>(IReadOnlyList<T> items, int count) => items.Count == count ? items : [.. items.Take(count)];
}
