namespace Ticketing.Tickets;

/// <summary>The keys of <see cref="TicketKeyKind.Mark"/>, and how events change them. Only public events do.</summary>
internal static class TicketMarks
{
    /// <summary>The last word is that of whoever needs the ticket, and nobody has answered it.</summary>
    public const string Answered = "answered";

    private static readonly EquatableSet OfAnswered = new([Answered]);

    /// <summary>The keys after an event, whose comments and watchers are among them already.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="happened">A public event.</param>
    public static EquatableDictionary<EquatableSet> Marked(this EquatableDictionary<EquatableSet> keys, TicketEvent happened) =>
        happened switch
        {
            CommentAdded { Answered: true } => keys.With(TicketKeyKind.Mark.Name, OfAnswered),
            CommentAdded { Answered: false } => keys.Unmarked(),
            // Whoever puts it on hold has dealt with what was said; and what is over waits for nobody.
            Transitioned { Category: >= StatusCategory.Waiting } => keys.Unmarked(),
            ProjectChanged { StatusCategory: >= StatusCategory.Done } or SourceReported { StatusCategory: >= StatusCategory.Done } =>
                keys.Unmarked(),
            _ => keys,
        };

    private static EquatableDictionary<EquatableSet> Unmarked(this EquatableDictionary<EquatableSet> keys) =>
        keys[TicketKeyKind.Mark.Name].Count == 0 ? keys : keys.With(TicketKeyKind.Mark.Name, default);
}
