using Ticketing.Tickets;


namespace Ticketing.Desk;

/// <summary>A text that a command wrote.</summary>
/// <param name="Text">The text as it is stored.</param>
/// <param name="Number">Its number.</param>
internal readonly record struct WrittenText(TicketText Text, TextNumber Number)
{
    /// <summary>All that a change wrote.</summary>
    public static IReadOnlyList<WrittenText> Of(TicketChange change)
    {
        var internals = change.CountInternalsBefore();
        return
        [
            .. change.Texts.Select(text => new WrittenText(
                text, new(
                    text.Number,
                    text.Kind is TextKind.InternalComment ? null : text.Number - internals[text.Number - change.Events[0].Version]))),
            .. from text in change.Rewrites.Edited
               from edited in change.Events.Select(recorded => recorded.Event).OfType<CommentEdited>()
               where edited.Comment == text.Number
               select new WrittenText(
                   text, new(
                       text.Number, text.Kind is TextKind.InternalComment ? null : text.Number - edited.InternalsBefore)),
        ];
    }

    /// <summary>
    /// The text for who may read internal comments or not; null when it is nothing to him, though he may have written it.
    /// </summary>
    public TicketText? For(bool readsInternal) => Number.For(readsInternal) is { } number ? Text with { Number = number } : null;
}
