using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>
/// Reads what becomes of comments: which were edited, and what they said before. Where internal comments are not readable, all of it is as
/// if none had been written, numbers too, as <see cref="ITicketReader"/> has it. Implementations are thread-safe.
/// </summary>
public interface ICommentHistory
{
    /// <summary>A comment of a ticket with its place in the store; null when there is none that is readable.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="number">Its number, as it is seen.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<StoredComment?> FindCommentAsync(TicketId id, int number, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// Which of a ticket's readable comments were edited, in the order of their numbers, with the last edit of each. Deleted ones are none.
    /// </summary>
    /// <param name="id">The ticket.</param>
    /// <param name="first">The first number.</param>
    /// <param name="last">The last number.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<CommentEdit>> CommentEditsAsync(
        TicketId id, int first, int last, Visibility visibility, CancellationToken cancellationToken);

    /// <summary>
    /// What a ticket's readable comments said before they were edited or deleted, in order. Whether somebody may read that is asked before
    /// (<see cref="Commands.CommentRules.MayReadEarlier"/>).
    /// </summary>
    /// <param name="id">The ticket.</param>
    /// <param name="comment">The number of a comment; null for all.</param>
    /// <param name="afterNumber">The number of the last one known; 0 for none.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="visibility">What is visible.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<EarlierText>> EarlierTextsAsync(
        TicketId id, int? comment, int afterNumber, int limit, Visibility visibility, CancellationToken cancellationToken);
}
