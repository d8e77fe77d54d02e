namespace Ticketing.Tickets;

/// <summary>A change in the making: records events and texts one by one and keeps the ticket folded along.</summary>
internal sealed class TicketDraft
{
    private readonly TicketId id;
    private readonly Ticket? before;
    private readonly string by;
    private readonly DateTimeOffset at;
    // Mostly there is one event and no text.
    private readonly List<RecordedEvent> events = new(1);
    private List<TicketText>? texts;
    private CommentRewrites rewrites = CommentRewrites.None;

    /// <summary>Begins a change.</summary>
    /// <param name="id">The ticket's number.</param>
    /// <param name="before">The ticket as it is; null for a new one.</param>
    /// <param name="by">Who causes the events (user id).</param>
    /// <param name="at">When, in UTC, to the microsecond.</param>
    public TicketDraft(TicketId id, Ticket? before, string by, DateTimeOffset at)
    {
        this.id = id;
        this.before = before;
        this.by = by;
        this.at = at;
        Ticket = before;
    }

    /// <summary>The ticket with all events so far; null for a new one without any.</summary>
    public Ticket? Ticket { get; private set; }

    /// <summary>Appends an event, by the draft's author and time.</summary>
    public void Record(TicketEvent ticketEvent) => Record(new RecordedEvent(NextVersion, at, by, ticketEvent));

    /// <summary>Appends an event together with the text it refers to.</summary>
    public void Record(TicketEvent ticketEvent, string body)
    {
        (texts ??= new(1)).Add(new(id, NextVersion, ticketEvent.KindOfText()!.Value, body, by, at));
        Record(ticketEvent);
    }

    /// <summary>Appends that a stored comment says something else from now on.</summary>
    /// <param name="edited">That it was edited.</param>
    /// <param name="before">The comment as it is stored.</param>
    /// <param name="last">Who wrote those words, and when.</param>
    /// <param name="body">What it says now.</param>
    public void Record(CommentEdited edited, TicketText before, CommentEdit? last, string body)
    {
        rewrites = new([before with { Body = body }], [], [Earlier(before, last)]);
        Record(edited);
    }

    /// <summary>Appends that a stored comment was deleted.</summary>
    /// <param name="deleted">That it was.</param>
    /// <param name="before">The comment as it is stored.</param>
    /// <param name="last">Who wrote those words, and when.</param>
    public void Record(CommentDeleted deleted, TicketText before, CommentEdit? last)
    {
        rewrites = new([], [before.Number], [Earlier(before, last)]);
        Record(deleted);
    }

    /// <summary>What is to be stored; null when nothing happened.</summary>
    public TicketChange? ToChange() =>
        events.Count == 0 ? null : new(before, Ticket!, events, texts ?? []) { Rewrites = rewrites };

    private int NextVersion => (Ticket?.Version ?? 0) + 1;

    private EarlierText Earlier(TicketText before, CommentEdit? last) =>
        new(before with { Number = NextVersion, By = last?.By ?? before.By, At = last?.At ?? before.At }, before.Number);

    private void Record(RecordedEvent recorded)
    {
        Ticket = Ticket is null ? Ticket.Begin(id, recorded) : Ticket.Apply(recorded);
        events.Add(recorded);
    }
}
