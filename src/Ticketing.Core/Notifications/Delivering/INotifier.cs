using Ticketing.Dispatch;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// A channel by which people are told of what concerns them: mail, a chat room, a pager. Who is told what is decided before, and was
/// checked a moment ago; a notifier hands it over. One that tells several things in one message is an <see cref="IDigestNotifier"/>.
/// Implementations are thread-safe.
/// </summary>
public interface INotifier
{
    /// <summary>What the channel is called in preferences and in the ledger: <c>email</c>. There is one notifier for each.</summary>
    string Channel { get; }

    /// <summary>What people read, in their language.</summary>
    LocalizedText Name { get; }

    /// <summary>How many notifications this host hands over at once.</summary>
    /// <value>Default 8; 1 to 1,000.</value>
    int Concurrency => 8;

    /// <summary>Whether people have it who chose nothing.</summary>
    /// <param name="kind">Of what.</param>
    /// <param name="reason">Why they.</param>
    /// <value>Default: for all but changes of fields, and not for those who follow a project.</value>
    bool IsOnByDefault(NotificationKind kind, NotificationReason reason) =>
        kind != NotificationKind.Changed && reason is not NotificationReason.Follower;

    /// <summary>Why somebody cannot be told by it; null when he can.</summary>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>One of <see cref="WithheldBecause"/>.</returns>
    ValueTask<string?> WhyNotAsync(NotifiedPerson person, CancellationToken cancellationToken) => new((string?)null);

    /// <summary>
    /// Hands a notification over. It may come more than once, also when it was handed over: the host may have ended before that was stored.
    /// The receiver knows it by its id.
    /// </summary>
    /// <returns>What became of it. What this throws is a failed attempt, and the exception's message its reason.</returns>
    Task<Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken);
}
