using System.Globalization;
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
        if ((RefuseOne(ticket, end, seen) ?? RefuseOne(other, end.Opposite, seen)) is { } refusal)
            return refusal;
        if (walk?.Reached.Contains(ticket.Id) == true)
        {
            return Wording.Of(
                LinkErrorCodes.Cycle, $"{ticket.Id} and {other.Id} are linked the other way round already: this would close a cycle.");
        }

        return walk is not { IsWhole: false }
            ? null
            : Wording.Of(
                LinkErrorCodes.TooWide,
                $"More than {LinkWalk.Most} tickets are linked in a chain here, so it cannot be told whether this would close a cycle.");
    }

    private static Wording? RefuseOne(Ticket ticket, LinkEnd end, IReadOnlySet<TicketId> seen)
    {
        if (end.IsSingle && Others(ticket, end).ToList() is [var there, ..])
        {
            var number = ticket.Id.ToString();
            return seen.Contains(there)
                ? new(LinkErrorCodes.Second, $"{number} has {there} there already: take that off first.", [number, there.ToString()])
                : new(LinkErrorCodes.SecondUnseen, $"{number} has a ticket there already that you cannot see.", [number]);
        }

        return ticket.KeysOf(TicketKeyKind.Link).Count < TicketLimits.Links
            ? null
            : new(
                LinkErrorCodes.TooMany, $"{ticket.Id} has {TicketLimits.Links} links already: no ticket has more.",
                [ticket.Id.ToString(), TicketLimits.Links.ToString(CultureInfo.InvariantCulture)]);
    }

    private static bool Has(Ticket ticket, LinkEnd end) => Others(ticket, end).Any();
}
