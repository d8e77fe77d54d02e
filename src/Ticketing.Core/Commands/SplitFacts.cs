using Ticketing.Items;
using Ticketing.People;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>What making a ticket of a comment needs to know besides the comment.</summary>
/// <param name="Requester">Who needs the new ticket (user id).</param>
internal sealed record SplitFacts(string Requester)
{
    /// <summary>The same person as the directory has him; null for whoever acts.</summary>
    public User? RequesterKnown { get; init; }

    /// <summary>The items of the ticket that the new one gets as well.</summary>
    public IReadOnlyList<(TicketItemKind Kind, TicketItem Item)> Items { get; init; } = [];
}
