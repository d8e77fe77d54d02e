using Ticketing.Tickets;

namespace Ticketing.Links;

/// <summary>What was met on the way from a ticket along a kind of links.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Reached">The tickets.</param>
/// <param name="IsWhole">Whether there are no more: it ends at <see cref="Most"/>.</param>
/// <param name="GraphVersion">How often chains of this kind had been joined before it began.</param>
internal sealed record LinkWalk(LinkKind Kind, IReadOnlySet<TicketId> Reached, bool IsWhole, int GraphVersion)
{
    /// <summary>How many tickets are looked at.</summary>
    public const int Most = 1000;
}
