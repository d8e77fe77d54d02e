using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.UI.Merging;

/// <summary>Reads what was said on merged tickets. One per request.</summary>
internal sealed class MergedReader(PageContext page, TicketArchive archive, PeopleDesk people, AttachmentDesk attachments)
{
    /// <summary>The tickets that are shown whole on one page; of others the numbers.</summary>
    public const int MostTickets = 5;

    private const int MostComments = 20;

    /// <summary>What the reader may read of it.</summary>
    /// <param name="ticket">The merged ticket, which was read for him.</param>
    /// <param name="isPortal">Whether it is a page of requesters: internal comments are for the console.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<MergedTalk> ReadAsync(Ticket ticket, bool isPortal, CancellationToken cancellationToken)
    {
        var whole = await archive.GetWholeAsync(page.Caller, ticket.Id, MostComments, cancellationToken);
        var comments = whole.Texts
            .Where(text => text.Kind is TextKind.PublicComment || (text.Kind is TextKind.InternalComment && !isPortal))
            .ToList();
        var hasFiles = AttachmentItems.All.Any(kind => ticket.Items[kind.Name].Count > 0);
        return new(
            ticket, whole.Description, comments,
            hasFiles ? await attachments.ListAsync(page.Caller, ticket.Id, cancellationToken) : [],
            await people.NamesAsync(
                page.Caller, [.. comments.Select(text => text.By).Append(ticket.Requester).Concat(ticket.Mentions).Distinct()],
                cancellationToken),
            whole.HasMoreTexts);
    }
}
