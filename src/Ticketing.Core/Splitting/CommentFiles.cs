using Ticketing.Attachments;
using Ticketing.Tickets;

namespace Ticketing.Splitting;

/// <summary>
/// Which of a ticket's files belong to a comment. Files are on the ticket, so it is told by who attached them, and when. Pure.
/// </summary>
public static class CommentFiles
{
    /// <summary>How long before and after a comment whoever wrote it attaches what he speaks of.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    /// <summary>How long before a comment the files that come with it are attached at most: they are in one commit.</summary>
    private static readonly TimeSpan Coming = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Files by the number of the comment that they came with: the next one that whoever attached them wrote for the same readers, within a
    /// minute. Those that the ticket was filed with belong to none.
    /// </summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="comments">Comments of it.</param>
    /// <param name="files">Its files.</param>
    public static ILookup<int, AttachedFile> ByComment(
        Ticket ticket, IReadOnlyCollection<TicketText> comments, IEnumerable<AttachedFile> files)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return files
            .Where(file => file.File.At > ticket.CreatedAt)
            .Select(file => (File: file, Comment: comments.Where(one => IsFor(one, file) && IsNext(one, file)).MinBy(one => one.At)))
            .Where(pair => pair.Comment is not null)
            .ToLookup(pair => pair.Comment!.Number, pair => pair.File);

        static bool IsNext(TicketText comment, AttachedFile file) =>
            comment.At >= file.File.At && comment.At - file.File.At <= Coming;
    }

    /// <summary>Those that whoever wrote a comment attached about then, for the same readers.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="files">The files of its ticket.</param>
    public static IReadOnlyList<AttachedFile> Of(TicketText comment, IEnumerable<AttachedFile> files)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return [.. files.Where(one => IsFor(comment, one) && (one.File.At - comment.At).Duration() <= Span)];
    }

    private static bool IsFor(TicketText comment, AttachedFile file) => comment.Kind is not TextKind.Description
        && file.Item.By == comment.By && file.IsInternal == comment.Kind is TextKind.InternalComment;
}
