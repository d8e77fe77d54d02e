using Ticketing.Notifications;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>
/// Reads who was told what, by which channel, and what became of it or why not; commits write it
/// (<see cref="TicketingCommit.Notifications"/>). It knows no rights: whoever shows an entry asks whether its reader may see the ticket,
/// and internal comments. Answers are the last stored first, unless it says otherwise; each costs as much as it has entries,
/// however many there are. Implementations are thread-safe.
/// </summary>
public interface INotificationLedger
{
    /// <summary>What somebody is told by a channel; of <c>app</c> it is the list behind the bell.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">Who is told (user id).</param>
    /// <param name="channel">The channel.</param>
    /// <param name="unreadOnly">Only what is to be read (<see cref="StoredNotification.IsUnread"/>).</param>
    /// <param name="before">Those stored before the one with this number; null to begin with.</param>
    /// <param name="limit">How many at most; 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not 1 to 1,000.</exception>
    Task<IReadOnlyList<StoredNotification>> OfUserAsync(
        string tenant, string user, string channel, bool unreadOnly, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>What people are told of a ticket, by all channels.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="before">Those stored before the one with this number; null to begin with.</param>
    /// <param name="limit">How many at most; 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not 1 to 1,000.</exception>
    Task<IReadOnlyList<StoredNotification>> OfTicketAsync(
        string tenant, TicketId ticket, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>What people are told by a channel, as far as it came to a state.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="state">The state.</param>
    /// <param name="before">Those stored before the one with this number; null to begin with.</param>
    /// <param name="limit">How many at most; 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not 1 to 1,000.</exception>
    Task<IReadOnlyList<StoredNotification>> OfChannelAsync(
        string tenant, string channel, NotificationState state, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>The entry with an id, or null.</summary>
    Task<StoredNotification?> FindAsync(string tenant, string id, CancellationToken cancellationToken);

    /// <summary>Those of the entries with these ids that there are, in any order; at most 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more ids.</exception>
    Task<IReadOnlyList<StoredNotification>> FindAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>
    /// What is held back for somebody by a channel (<see cref="NotificationState.Held"/>), the first stored first.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">Who will be told (user id).</param>
    /// <param name="channel">The channel.</param>
    /// <param name="after">Those stored after the one with this number; 0 to begin with.</param>
    /// <param name="limit">How many at most; 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not 1 to 1,000.</exception>
    Task<IReadOnlyList<StoredNotification>> HeldAsync(
        string tenant, string user, string channel, long after, int limit, CancellationToken cancellationToken);

    /// <summary>How many entries somebody has to read (<see cref="StoredNotification.IsUnread"/>).</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">Who is told (user id).</param>
    /// <param name="channel">The channel.</param>
    /// <param name="most">As far as it counts: an answer of as many says that there are as many or more.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<int> CountUnreadAsync(string tenant, string user, string channel, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes entries of all tenants about what happened before a time, whatever became of them. Their ids may be stored again.
    /// </summary>
    /// <param name="before">The time, in UTC.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>How many were deleted.</returns>
    Task<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);
}
