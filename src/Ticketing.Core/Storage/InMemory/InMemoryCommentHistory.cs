using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>Reads what becomes of comments.</summary>
internal sealed class InMemoryCommentHistory(InMemoryStore store) : ICommentHistory
{
    public Task<StoredComment?> FindCommentAsync(
        TicketId id, int number, Visibility visibility, CancellationToken cancellationToken) =>
        Task.FromResult(Visible(id, visibility)?.FindComment(number, visibility));

    public Task<IReadOnlyList<CommentEdit>> CommentEditsAsync(
        TicketId id, int first, int last, Visibility visibility, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CommentEdit>>(
        [
            .. (Visible(id, visibility)?.EditsFor(visibility) ?? [])
                .Where(edit => edit.Comment >= first && edit.Comment <= last),
        ]);

    public Task<IReadOnlyList<EarlierText>> EarlierTextsAsync(
        TicketId id, int? comment, int afterNumber, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EarlierText>>(
        [
            .. (Visible(id, visibility)?.EarlierFor(visibility) ?? [])
                .Where(earlier => earlier.Text.Number > afterNumber && (comment is null || earlier.Comment == comment))
                .Take(limit),
        ]);

    private StoredTicket? Visible(TicketId id, Visibility visibility) =>
        store.Tenant(visibility.Tenant).Tickets.TryGetValue(id, out var ticket) && visibility.Sees(ticket.Row) ? ticket : null;
}
