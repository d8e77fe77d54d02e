using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.Conformance;

/// <summary>A change of a ticket in the making: events, the row they make, and the texts they refer to. Immutable.</summary>
internal sealed record StagedTicket
{
    private StagedTicket()
    {
    }

    private Ticket? Before { get; init; }

    private Ticket? After { get; init; }

    private ImmutableList<RecordedEvent> Events { get; init; } = [];

    private ImmutableList<TicketText> Texts { get; init; } = [];

    /// <summary>What is committed.</summary>
    public TicketChange Change => new(Before, Row, Events, Texts);

    /// <summary>The row as it will be.</summary>
    public Ticket Row => After ?? throw new InvalidOperationException("Nothing happened yet.");

    public static StagedTicket New(
        TicketId id, TicketCreated created, DateTimeOffset at, string by = "ann", string? description = null, bool imported = false)
    {
        var first = new RecordedEvent(1, at, by, created with { HasDescription = description is not null }, imported);
        return new()
        {
            After = Ticket.Begin(id, first),
            Events = [first],
            Texts = description is null ? [] : [new(id, 1, TextKind.Description, description, by, at)],
        };
    }

    public static StagedTicket Of(Ticket before) => new() { Before = before, After = before };

    /// <param name="happened">What happened next.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who caused it.</param>
    /// <param name="text">The new description or the comment's body.</param>
    /// <param name="imported">Whether it happened elsewhere.</param>
    public StagedTicket Then(TicketEvent happened, DateTimeOffset at, string by = "ann", string? text = null, bool imported = false)
    {
        var recorded = new RecordedEvent(Row.Version + 1, at, by, happened, imported);
        return this with
        {
            After = Row.Apply(recorded),
            Events = Events.Add(recorded),
            Texts = text is null ? Texts : Texts.Add(new(Row.Id, recorded.Version, happened.KindOfText()!.Value, text, by, at)),
        };
    }
}
