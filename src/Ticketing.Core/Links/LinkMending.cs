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
    public IEnumerable<TicketId> Others(Ticket ticket) => ticket.Links.SelectMany(Candidates);

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
        return new[]
        {
            Difference(ticket, TicketKeyKind.Link, links.Select(link => link.ToString())),
            Difference(ticket, TicketKeyKind.Blocker, blockers),
        }.OfType<KeysChanged>();
    }

    private static KeysChanged? Difference(Ticket ticket, TicketKeyKind kind, IEnumerable<string> wanted)
    {
        var (there, keys) = (ticket.KeysOf(kind), new EquatableSet(wanted));
        return there == keys ? null : new(kind) { Added = new(keys.Except(there)), Removed = new(there.Except(keys)) };
    }

    // As it stands where it is right already: then it was mended before, or all numbers were kept.
    private TicketLink? Mended(Ticket ticket, TicketLink link, IReadOnlyDictionary<TicketId, Ticket> others) =>
        kinds.Find(link.End) is { } end
            ? Candidates(link)
                .Where(other => others.TryGetValue(other, out var there) && IsMutual(there, end.Opposite, ticket.Id))
                .Select(other => (TicketLink?)(link with { Other = other }))
                .FirstOrDefault()
            : null;

    private IEnumerable<TicketId> Candidates(TicketLink link) =>
        numbers.TryGetValue(link.Other, out var now) ? [link.Other, now] : [link.Other];

    private bool IsMutual(Ticket other, LinkEnd end, TicketId ticket) => other.Links.Any(back =>
        back.End == end.Name && (back.Other == ticket || numbers.GetValueOrDefault(back.Other) == ticket));
}
