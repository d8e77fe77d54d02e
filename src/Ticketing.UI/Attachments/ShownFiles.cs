using Ticketing.Attachments;
using Ticketing.Tickets;

namespace Ticketing.UI.Attachments;

/// <summary>
/// The files of a ticket for a page, on which several parts show them: read once for a version of the ticket, and not where it has none.
/// </summary>
internal sealed class ShownFiles(PageContext page, AttachmentDesk desk)
{
    private IReadOnlyList<AttachedFile> files = [];
    private (TicketId Ticket, int Version)? read;

    /// <param name="ticket">The ticket, as it was read for the reader.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">He does not see it any more.</exception>
    public async Task<IReadOnlyList<AttachedFile>> OfAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        if (AttachmentItems.All.All(kind => ticket.Items[kind.Name].Count == 0))
            return [];
        if (read != (ticket.Id, ticket.Version))
        {
            files = await desk.ListAsync(page.Caller, ticket.Id, cancellationToken);
            read = (ticket.Id, ticket.Version);
        }

        return files;
    }
}
