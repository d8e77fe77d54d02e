namespace Ticketing.Tickets;

/// <summary>A new ticket, or a change of one.</summary>
/// <param name="Before">The ticket the change was decided on: its version is the one that must still be stored; null for a new one.</param>
/// <param name="After">The ticket with the events applied: the row to store.</param>
/// <param name="Events">What happened, in order; the last one's version is <paramref name="After"/>'s.</param>
/// <param name="Texts">The texts that the events refer to.</param>
public sealed record TicketChange(Ticket? Before, Ticket After, IReadOnlyList<RecordedEvent> Events, IReadOnlyList<TicketText> Texts)
{
    /// <summary>What becomes of comments that were there before the events.</summary>
    /// <value>Default: nothing.</value>
    public CommentRewrites Rewrites { get; init; } = CommentRewrites.None;

    /// <summary>The same with what happens to the ticket after it.</summary>
    /// <param name="more">A change of the ticket as this one leaves it, which rewrites no comment; null for nothing.</param>
    internal TicketChange Then(TicketChange? more) => more is null
        ? this
        : this with { After = more.After, Events = [.. Events, .. more.Events], Texts = [.. Texts, .. more.Texts] };

    /// <summary>
    /// How many internal comments came before each of the events: by so much lower are its number and that of its text for who may not read
    /// them.
    /// </summary>
    public IReadOnlyList<int> CountInternalsBefore()
    {
        var count = Before is null ? 0 : Before.Version - Before.Public.Version;
        var counts = new int[Events.Count];
        for (var index = 0; index < counts.Length; index++)
        {
            counts[index] = count;
            if (Events[index].Event.IsInternal())
                count++;
        }

        return counts;
    }
}
