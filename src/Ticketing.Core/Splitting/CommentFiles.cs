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

    /// <summary>Those that whoever wrote a comment attached about then, for the same readers.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="files">The files of its ticket.</param>
    public static IReadOnlyList<AttachedFile> Of(TicketText comment, IEnumerable<AttachedFile> files)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return
        [
            .. files.Where(one => one.Item.By == comment.By && one.IsInternal == comment.Kind is TextKind.InternalComment
                && (one.File.At - comment.At).Duration() <= Span),
        ];
    }
}
