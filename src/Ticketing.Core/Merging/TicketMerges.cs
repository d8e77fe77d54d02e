using Ticketing.Tickets;

namespace Ticketing.Merging;

/// <summary>What a reader may know of how a ticket was merged.</summary>
/// <param name="Into">The ticket into which it was merged; null where it was not, or he does not see that.</param>
/// <param name="From">The tickets that were merged into it, and into those, as far as he sees them, in the order of their numbers.</param>
public sealed record TicketMerges(Ticket? Into, IReadOnlyList<Ticket> From)
{
    /// <summary>Nothing.</summary>
    public static TicketMerges None { get; } = new(null, []);
}
