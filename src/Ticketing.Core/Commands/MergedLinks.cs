using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// Links that go from one ticket to another, when it is merged or when that is undone: which do, and whether they may. Pure.
/// </summary>
/// <param name="Giver">The ticket that loses its own.</param>
/// <param name="Taker">The ticket that gets them.</param>
/// <param name="Taken">What it gets.</param>
internal sealed record MergedLinks(Ticket Giver, Ticket Taker, IReadOnlyList<(LinkEnd End, TicketId Other)> Taken)
{
    /// <summary>The links of a ticket that leave it when it is merged: all that somebody set and whose kind is still declared.</summary>
    public static IEnumerable<TicketLink> Leaving(Ticket ticket, LinkKinds kinds) =>
        ticket.Links.Where(link => kinds.Find(link.End) is { Kind.IsSetByHand: true });

    /// <summary>What a ticket takes over from one that is merged into it: what it does not have, and no link with itself.</summary>
    public static MergedLinks Of(Ticket merged, Ticket target, LinkKinds kinds) => new(merged, target,
    [
        .. from link in Leaving(merged, kinds)
           let end = kinds.Find(link.End)!
           where link.Other != target.Id && !LinkRules.IsLinked(target, end, link.Other)
           select (end, link.Other),
    ]);

    /// <summary>What a ticket gets back that was merged into another one.</summary>
    public static MergedLinks Back(Ticket merged, Ticket target, MergeRecord record, LinkKinds kinds) =>
        new(target, merged, Read(record.Links, kinds));

    /// <summary>The links of keys that were kept; those of kinds that are not declared any more are left out.</summary>
    public static IReadOnlyList<(LinkEnd End, TicketId Other)> Read(EquatableSet keys, LinkKinds kinds) =>
    [
        .. from link in keys.Select(TicketLink.Read).OfType<TicketLink>()
           let end = kinds.Find(link.End)
           where end is not null
           select (end, link.Other),
    ];

    /// <summary>From which tickets on a walk has to look for a cycle that they would close, by what the taker is to them.</summary>
    public IEnumerable<(LinkEnd End, IReadOnlyList<TicketId> From)> ToWalk() =>
        Taken.Where(link => link.End.Kind.IsAcyclic && Before(link.End).Any())
            .GroupBy(link => link.End, (end, links) => (end, (IReadOnlyList<TicketId>)[.. links.Select(link => link.Other)]));

    /// <summary>Why the taker cannot have them; null where it can.</summary>
    /// <param name="facts">The other tickets, and what was met from them on.</param>
    /// <param name="seen">The tickets that may be named.</param>
    public Wording? Refuse(MergeFacts facts, IReadOnlySet<TicketId> seen)
    {
        // The link of the merge itself is one more, or was one.
        if (Taker.KeysOf(TicketKeyKind.Link).Count + Taken.Count + (Taker.IsMerged ? -1 : 1) > TicketLimits.Links)
            return LinkRules.TooMany(Taker.Id);
        return Taken.Select(link => Refuse(link.End, link.Other, facts, seen)).FirstOrDefault(refusal => refusal is not null)
            ?? facts.Walks.Select(walked => Refuse(walked.End, walked.From, walked.Walk, seen))
                .FirstOrDefault(refusal => refusal is not null);
    }

    private Wording? Refuse(LinkEnd end, TicketId id, MergeFacts facts, IReadOnlySet<TicketId> seen)
    {
        if (end.IsSingle && LinkRules.Others(Taker, end).ToList() is [var there, ..])
            return LinkRules.Second(Taker.Id, there, seen);
        if (!facts.Linked.TryGetValue(id, out var other))
            return Unseen();
        // Its link with the giver goes, and makes room for the one with the taker.
        var makesRoom = LinkRules.IsLinked(Giver, end, id);
        if (end.Opposite.IsSingle
            && LinkRules.Others(other, end.Opposite).Where(one => one != Giver.Id || !makesRoom).ToList() is [var its, ..])
            return seen.Contains(id) ? LinkRules.Second(id, its, seen) : Unseen();
        return other.IsMerged || (!makesRoom && other.KeysOf(TicketKeyKind.Link).Count >= TicketLimits.Links)
            ? !seen.Contains(id) ? Unseen() : other.IsMerged ? LinkRules.ToMerged(id) : LinkRules.TooMany(id)
            : null;
    }

    private Wording? Refuse(LinkEnd end, IReadOnlyList<TicketId> from, LinkWalk walk, IReadOnlySet<TicketId> seen)
    {
        if (!Before(end).Append(Taker.Id).Any(walk.Reached.Contains))
            return walk.IsWhole ? null : LinkRules.TooWide();
        return from.Where(seen.Contains).Select(other => LinkRules.Cycle(Taker.Id, other)).FirstOrDefault() ?? Unseen();
    }

    // Whoever comes to the taker along such links comes from one of these.
    private IEnumerable<TicketId> Before(LinkEnd end) =>
        LinkRules.Others(Taker, end.Opposite).Concat(Taken.Where(link => link.End == end.Opposite).Select(link => link.Other));

    private Wording Unseen() => MergeRules.LinkUnseen((Taker.IsMerged ? Taker : Giver).Id);
}
