using System.Collections.Frozen;
using Ticketing.Tickets;

namespace Ticketing.Splitting;

/// <summary>What a reader may know of which comments of a ticket became tickets of their own, and of which it came itself.</summary>
/// <param name="Into">
/// The tickets that each comment became, by its number, in the order of theirs; <c>default</c> for those that he does not see.
/// </param>
/// <param name="From">The ticket from which it was split; null where it was not, or he does not see that.</param>
public sealed record TicketSplits(IReadOnlyDictionary<int, IReadOnlyList<TicketId>> Into, Ticket? From)
{
    /// <summary>Nothing.</summary>
    public static TicketSplits None { get; } = new(FrozenDictionary<int, IReadOnlyList<TicketId>>.Empty, null);

    /// <summary>The number of the comment that it was, on <see cref="From"/>; null where that is not known.</summary>
    public int? FromComment { get; init; }
}
