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

    private ImmutableList<TicketText> Edited { get; init; } = [];

    private ImmutableList<int> Deleted { get; init; } = [];

    private ImmutableList<EarlierText> Earlier { get; init; } = [];

    /// <summary>What is committed.</summary>
    public TicketChange Change => new(Before, Row, Events, Texts) { Rewrites = new(Edited, Deleted, Earlier) };

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

    /// <param name="comment">The comment as it is.</param>
    /// <param name="body">What it says next; null when it is deleted.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who rewrites it.</param>
    public StagedTicket Rewriting(StagedComment comment, string? body, DateTimeOffset at, string by = "ann")
    {
        var (text, number) = (comment.Text, comment.Text.Number);
        TicketEvent happened = body is null
            ? new CommentDeleted(number, text.Visibility()) { InternalsBefore = comment.InternalsBefore }
            : new CommentEdited(number, text.Visibility()) { InternalsBefore = comment.InternalsBefore };
        var next = Then(happened, at, by);
        var earlier = text with { Number = next.Row.Version, By = comment.WordsBy, At = comment.WordsAt };
        var isNew = Texts.Exists(one => one.Number == number);
        var (texts, edited) = (Texts.RemoveAll(one => one.Number == number), Edited.RemoveAll(one => one.Number == number));
        return next with
        {
            Texts = isNew && body is not null ? texts.Add(text with { Body = body }) : texts,
            Edited = !isNew && body is not null ? edited.Add(text with { Body = body }) : edited,
            Deleted = !isNew && body is null ? Deleted.Add(number) : Deleted,
            Earlier = Earlier.Add(new(earlier, number)),
        };
    }
}
