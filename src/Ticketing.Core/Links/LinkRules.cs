using Ticketing.Tickets;

namespace Ticketing.Links;

/// <summary>Which links there may be. Pure.</summary>
internal static class LinkRules
{
    /// <summary>The field that names the other ticket.</summary>
    public const string Field = "other";

    /// <summary>Whether a link may close a cycle: then somebody has to walk before it is set.</summary>
    /// <remarks>Whoever comes back comes to the ticket by a link, and leaves the other one by a link.</remarks>
    public static bool MayClose(Ticket ticket, LinkEnd end, Ticket other) =>
        end.Kind.IsAcyclic && Has(ticket, end.Opposite) && Has(other, end);

    /// <summary>Refuses a link that nobody sets or takes off by itself.</summary>
    /// <exception cref="TicketValidationException">It is one.</exception>
    public static void RequireByHand(LinkEnd end)
    {
        if (!end.Kind.IsSetByHand)
        {
            throw new TicketValidationException(
                Field, Wording.Of(LinkErrorCodes.ByMerging, $"Tickets are linked so by merging them, and no more by undoing that."));
        }
    }

    /// <summary>Whether a ticket is linked with another one so.</summary>
    public static bool IsLinked(Ticket ticket, LinkEnd end, TicketId other) =>
        ticket.KeysOf(TicketKeyKind.Link).Contains(new TicketLink(end.Name, other).ToString());

    /// <summary>The others to which a ticket is so.</summary>
    public static IEnumerable<TicketId> Others(Ticket ticket, LinkEnd end) =>
        ticket.Links.Where(link => link.End == end.Name).Select(link => link.Other);

    /// <summary>To which tickets the two lead already, where they may lead to one: a refusal would name them.</summary>
    public static IReadOnlyCollection<TicketId> InTheWay(Ticket ticket, LinkEnd end, Ticket other) =>
    [
        .. end.IsSingle ? Others(ticket, end) : [],
        .. end.Opposite.IsSingle ? Others(other, end.Opposite) : [],
    ];

    /// <summary>Why a ticket is not linked with another one; null where it may be.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="end">What it is to the other one.</param>
    /// <param name="other">The other one.</param>
    /// <param name="walk">What was met from the other one on; null where nobody had to walk (<see cref="MayClose"/>).</param>
    /// <param name="seen">The tickets that may be named.</param>
    public static Wording? Refuse(Ticket ticket, LinkEnd end, Ticket other, LinkWalk? walk, IReadOnlySet<TicketId> seen)
    {
        if (ticket.Id == other.Id)
            return Wording.Of(LinkErrorCodes.ToItself, $"A ticket is not linked with itself.");
        if (other.IsMerged)
            return ToMerged(other.Id);
        if ((RefuseOne(ticket, end, seen) ?? RefuseOne(other, end.Opposite, seen)) is { } refusal)
            return refusal;
        return walk?.Reached.Contains(ticket.Id) == true ? Cycle(ticket.Id, other.Id)
            : walk is { IsWhole: false } ? TooWide()
            : null;
    }

    /// <summary>That a link would close a cycle.</summary>
    public static Wording Cycle(TicketId ticket, TicketId other) => Wording.Of(
        LinkErrorCodes.Cycle, $"{ticket} and {other} are linked the other way round already: this would close a cycle.");

    /// <summary>That nobody looks further for a cycle.</summary>
    public static Wording TooWide() => Wording.Of(
        LinkErrorCodes.TooWide,
        $"More than {LinkWalk.Most} tickets are linked in a chain here, so it cannot be told whether this would close a cycle.");

    /// <summary>That a ticket has a link already of which it may have one.</summary>
    public static Wording Second(TicketId ticket, TicketId there, IReadOnlySet<TicketId> seen) => seen.Contains(there)
        ? Wording.Of(LinkErrorCodes.Second, $"{ticket} has {there} there already: take that off first.")
        : Wording.Of(LinkErrorCodes.SecondUnseen, $"{ticket} has a ticket there already that you cannot see.");

    /// <summary>That a ticket has as many links as it may have.</summary>
    public static Wording TooMany(TicketId ticket) => Wording.Of(
        LinkErrorCodes.TooMany, $"{ticket} has {TicketLimits.Links} links already: no ticket has more.");

    /// <summary>That a ticket was merged into another one.</summary>
    public static Wording ToMerged(TicketId ticket) =>
        Wording.Of(LinkErrorCodes.ToMerged, $"{ticket} was merged into another ticket: name that one.");

    private static Wording? RefuseOne(Ticket ticket, LinkEnd end, IReadOnlySet<TicketId> seen) =>
        end.IsSingle && Others(ticket, end).ToList() is [var there, ..] ? Second(ticket.Id, there, seen)
        : ticket.KeysOf(TicketKeyKind.Link).Count < TicketLimits.Links ? null
        : TooMany(ticket.Id);

    private static bool Has(Ticket ticket, LinkEnd end) => Others(ticket, end).Any();
}
