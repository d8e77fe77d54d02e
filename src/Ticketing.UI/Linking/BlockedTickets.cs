using Microsoft.Extensions.Localization;
using Ticketing.Linking;
using Ticketing.Tickets;

namespace Ticketing.UI.Linking;

/// <summary>Says of tickets which open ones block them, to who sees those: <c>Blocked by #12</c>. One per request.</summary>
internal sealed class BlockedTickets(PageContext page, LinkDesk desk, IStringLocalizer<LinkText> text)
{
    /// <summary>The words for each that something blocks.</summary>
    /// <param name="tickets">Tickets that were read for the reader of the page.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyDictionary<TicketId, string>> ReadAsync(
        IReadOnlyCollection<Ticket> tickets, CancellationToken cancellationToken) =>
        (await desk.BlockersAsync(page.Caller, tickets, cancellationToken)).ToDictionary(one => one.Key, one => Say(one.Value));

    private string Say(OpenBlockers blockers)
    {
        var seen = string.Join(", ", blockers.Seen);
        return seen.Length == 0 ? text["BlockedUnseen"] : text[blockers.HasHidden ? "BlockedBoth" : "BlockedBy", seen];
    }
}
