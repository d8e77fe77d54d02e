namespace Ticketing.Tickets;

/// <summary>The keys of <see cref="TicketKeyKind.Mark"/> and others that follow from events. Only public events change them.</summary>
internal static class TicketMarks
{
    /// <summary>The last word is that of whoever needs the ticket, and nobody has answered it.</summary>
    public const string Answered = "answered";

    /// <summary>An open ticket blocks it.</summary>
    public const string Blocked = "blocked";

    /// <summary>It duplicates another ticket.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>How the links begin of a ticket that duplicates another one.</summary>
    public const string Duplicates = "duplicates";

    /// <summary>It was merged into another one.</summary>
    public const string Merged = "merged";

    /// <summary>How the link begins of a ticket that was merged into another one.</summary>
    public const string MergedInto = "mergedInto";

    /// <summary>The keys after an event, whose comments and watchers are among them already.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="happened">A public event.</param>
    public static EquatableDictionary<EquatableSet> Marked(this EquatableDictionary<EquatableSet> keys, TicketEvent happened) =>
        happened switch
        {
            CommentAdded { Answered: { } answered } => keys.Marked(Answered, answered),
            CommentDeleted { Answered: { } answered } => keys.Marked(Answered, answered),
            // Whoever puts it on hold has dealt with what was said; and what is over waits for nobody.
            Transitioned { Category: >= StatusCategory.Waiting } => keys.Marked(Answered, false),
            ProjectChanged { StatusCategory: >= StatusCategory.Done } or SourceReported { StatusCategory: >= StatusCategory.Done } =>
                keys.Marked(Answered, false),
            MergeUndone { Answered: var answered } => keys.Marked(Answered, answered),
            KeysChanged { Kind: var kind } when kind == TicketKeyKind.Blocker => keys.Marked(Blocked, keys[kind.Name].Count > 0),
            KeysChanged { Kind: var kind } when kind == TicketKeyKind.Link => keys.Linked(keys[kind.Name]),
            KeysChanged { Kind: var kind } when kind == TicketKeyKind.Subject => keys.With(
                TicketKeyKind.About.Name,
                new(keys[kind.Name].Select(TicketSubject.Read).OfType<TicketSubject>().Select(subject => subject.Reference.ToString()))),
            _ => keys,
        };

    private static EquatableDictionary<EquatableSet> Linked(this EquatableDictionary<EquatableSet> keys, EquatableSet links) => keys
        .Marked(Duplicate, links.Any(key => key.StartsWith(Duplicates + "/", StringComparison.Ordinal)))
        .Marked(Merged, links.Any(key => key.StartsWith(MergedInto + "/", StringComparison.Ordinal)))
        .With(
            TicketKeyKind.Linked.Name,
            new(links.Select(TicketLink.Read).OfType<TicketLink>().Select(link => TicketLink.Number(link.Other))));

    private static EquatableDictionary<EquatableSet> Marked(
        this EquatableDictionary<EquatableSet> keys, string mark, bool holds)
    {
        var marks = keys[TicketKeyKind.Mark.Name];
        if (marks.Contains(mark) == holds)
            return keys;
        return keys.With(TicketKeyKind.Mark.Name, new(holds ? marks.Append(mark) : marks.Where(other => other != mark)));
    }
}
