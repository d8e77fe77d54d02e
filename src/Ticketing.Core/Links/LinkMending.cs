using Ticketing.Tickets;

namespace Ticketing.Links;

/// <summary>
/// Puts right the links that came with a ticket from elsewhere, where numbers are those of other tickets: a link is one when the other
/// ticket has it as well. Pure.
/// </summary>
/// <param name="kinds">The kinds of links that there are.</param>
/// <param name="numbers">Which numbers became others on the way.</param>
internal sealed class LinkMending(LinkKinds kinds, IReadOnlyDictionary<TicketId, TicketId> numbers)
{
    /// <summary>The tickets that have to be known to mend a ticket.</summary>
    public IEnumerable<TicketId> Others(Ticket ticket) =>
        ticket.Links.Select(link => link.Other).Concat(ticket.Splits.Select(split => split.Other)).SelectMany(Candidates);

    /// <summary>What has to happen to a ticket, if anything.</summary>
    /// <param name="ticket">The ticket as it is stored.</param>
    /// <param name="others">Those of <see cref="Others"/> that there are.</param>
    public IEnumerable<KeysChanged> Mend(Ticket ticket, IReadOnlyDictionary<TicketId, Ticket> others)
    {
        var links = ticket.Links.Select(link => Mended(ticket, link, others)).OfType<TicketLink>().ToList();
        var held = LinkKind.Blocks.Backward.Name;
        var blockers = links
            .Where(link => link.End == held && others.GetValueOrDefault(link.Other)?.StatusCategory.IsOpen() == true)
            .Select(link => TicketLink.Number(link.Other));
        var internals = ticket.KeysOf(TicketKeyKind.Split.InternalPart!.Value);
        return new[]
        {
            Difference(TicketKeyKind.Link, ticket.KeysOf(TicketKeyKind.Link), links.Select(link => link.ToString())),
            Difference(TicketKeyKind.Blocker, ticket.KeysOf(TicketKeyKind.Blocker), blockers),
            Splits(ticket, new(ticket.KeysOf(TicketKeyKind.Split).Except(internals)), others),
            Splits(ticket, internals, others) is { } changed ? changed with { Internal = true } : null,
        }.OfType<KeysChanged>();
    }

    private static KeysChanged? Difference(TicketKeyKind kind, EquatableSet there, IEnumerable<string> wanted)
    {
        var keys = new EquatableSet(wanted);
        return there == keys ? null : new(kind) { Added = new(keys.Except(there)), Removed = new(there.Except(keys)) };
    }

    private KeysChanged? Splits(Ticket ticket, EquatableSet there, IReadOnlyDictionary<TicketId, Ticket> others) => Difference(
        TicketKeyKind.Split, there,
        from split in there.Select(TicketSplit.Read).OfType<TicketSplit>()
        from other in Candidates(split.Other).Where(id => others.TryGetValue(id, out var one) && IsMutual(one, split, ticket.Id)).Take(1)
        select (split with { Other = other }).ToString());

    // As it stands where it is right already: then it was mended before, or all numbers were kept.
    private TicketLink? Mended(Ticket ticket, TicketLink link, IReadOnlyDictionary<TicketId, Ticket> others) =>
        kinds.Find(link.End) is { } end
            ? Candidates(link.Other)
                .Where(other => others.TryGetValue(other, out var there) && IsMutual(there, end.Opposite, ticket.Id))
                .Select(other => (TicketLink?)(link with { Other = other }))
                .FirstOrDefault()
            : null;

    private IEnumerable<TicketId> Candidates(TicketId id) => numbers.TryGetValue(id, out var now) ? [id, now] : [id];

    private bool IsMutual(Ticket other, LinkEnd end, TicketId ticket) =>
        other.Links.Any(back => back.End == end.Name && LeadsTo(back.Other, ticket));

    private bool IsMutual(Ticket other, TicketSplit split, TicketId ticket) =>
        other.Splits.Any(back => back.IsFrom != split.IsFrom && LeadsTo(back.Other, ticket));

    private bool LeadsTo(TicketId named, TicketId ticket) => named == ticket || numbers.GetValueOrDefault(named) == ticket;
}
