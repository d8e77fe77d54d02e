namespace Ticketing.Tickets;

/// <summary>What a change makes of comments: other words under the same number, or nothing; what they said before is kept aside.</summary>
/// <param name="Edited">Comments that were stored and say something else from then on, whole.</param>
/// <param name="Deleted">The numbers of comments that were stored and are no more.</param>
/// <param name="Earlier">What comments said before the events that rewrote or deleted them, also those that came with this change.</param>
public sealed record CommentRewrites(
    IReadOnlyList<TicketText> Edited, IReadOnlyList<int> Deleted, IReadOnlyList<EarlierText> Earlier)
{
    /// <summary>None.</summary>
    public static readonly CommentRewrites None = new([], [], []);

    /// <summary>The same for the ticket with that number.</summary>
    public CommentRewrites Of(TicketId id) => this == None ? None : new(
        [.. Edited.Select(text => text with { Ticket = id })],
        Deleted,
        [.. Earlier.Select(earlier => earlier with { Text = earlier.Text with { Ticket = id } })]);

    /// <summary>Texts as they are after the change, where they had been read before it.</summary>
    public IEnumerable<TicketText> Apply(IEnumerable<TicketText> texts) =>
        Edited.UnionBy(texts, text => text.Number).Where(text => !Deleted.Contains(text.Number));
}
