using Ticketing.Merging;
using Ticketing.Tickets;

namespace Ticketing.UI.Merging;

/// <summary>Where the address of a merged ticket leads.</summary>
internal static class MergedAddress
{
    // What says more than which ticket: who looks at it so wants to see this one.
    private static readonly string[] Looking = ["stay", "show", "at", "before", "edit", "fire", "find", "comment", "quote", "after"];

    /// <summary>The ticket into which it was merged, where its reader sees that and did not ask for this one; null for this one.</summary>
    /// <param name="page">The page that was asked for.</param>
    /// <param name="ticket">The ticket, which was read for the reader.</param>
    /// <param name="merging">Knows where it went.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<TicketId?> FindAsync(
        PageContext page, Ticket ticket, MergeDesk merging, CancellationToken cancellationToken) =>
        ticket.IsMerged && !page.IsFragment && !Looking.Any(page.Request.Query.ContainsKey)
            ? (await merging.FindAsync(page.Caller, ticket, cancellationToken)).Into?.Id
            : null;
}
