using Ticketing.Tickets;

namespace Ticketing.Transfer.Import;

/// <summary>A ticket's history while an import adds to it: the stored part, the new events, and the ticket that all of them make.</summary>
internal sealed class TicketHistory(Ticket? stored, IReadOnlyList<RecordedEvent> past, TicketText? description)
{
    private readonly List<RecordedEvent> added = [];
    private readonly List<TicketText> texts = [];
    private CommentRewrites rewrites = CommentRewrites.None;

    /// <summary>That of a ticket that is not there yet.</summary>
    public static TicketHistory Empty() => new(null, [], null);

    /// <summary>The ticket as it is stored; null for a new one.</summary>
    public Ticket? Stored { get; } = stored;

    /// <summary>The stored events.</summary>
    public IReadOnlyList<RecordedEvent> Past => past;

    /// <summary>The stored description.</summary>
    public TicketText? Description => description;

    /// <summary>The ticket after the events added; null before the first. Its number does not count yet when it is new.</summary>
    public Ticket? Current { get; private set; } = stored;

    /// <summary>How many events were added.</summary>
    public int Added => added.Count;

    /// <summary>Adds an event that happened elsewhere.</summary>
    public void Add(TicketEvent ticketEvent, DateTimeOffset at, string by) =>
        Add(new RecordedEvent((Current?.Version ?? 0) + 1, at, by, ticketEvent, Imported: true));

    /// <summary>Adds an event with its description.</summary>
    public void Add(TicketEvent ticketEvent, string? body, DateTimeOffset at, string by)
    {
        Add(ticketEvent, at, by);
        if (body is not null)
            texts.Add(new(default, Current!.Version, TextKind.Description, body, by, at));
    }

    /// <summary>Adds an event as it is.</summary>
    public void Add(RecordedEvent recorded)
    {
        Current = Current is null ? Ticket.Begin(default, recorded) : Current.Apply(recorded);
        added.Add(recorded);
    }

    /// <summary>Adds a text as it is.</summary>
    public void Add(TicketText text) => texts.Add(text);

    /// <summary>Adds what the events added make of comments.</summary>
    public void Rewrite(CommentRewrites made) => rewrites = made;

    /// <summary>What is to be stored; a new ticket gets its number then.</summary>
    public TicketChange ToChange() =>
        new(Stored, Current!, added, Stored is null ? texts : [.. texts.Select(text => text with { Ticket = Stored.Id })])
        {
            Rewrites = Stored is null ? rewrites : rewrites.Of(Stored.Id),
        };
}
