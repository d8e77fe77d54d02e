using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Rooms;

/// <summary>
/// A way to tell chat rooms: a bot that posts in channels, an incoming webhook. What a room is told was checked a moment ago; a form hands
/// it over. Implementations are thread-safe.
/// </summary>
public interface IRoomForm
{
    /// <summary>What the form is called where rooms are stored: <c>slack</c>. There is one of each name.</summary>
    string Name { get; }

    /// <summary>What people read, in their language.</summary>
    LocalizedText Title { get; }

    /// <summary>What an address looks like, for whoever types one: <c>C0123ABCD</c>.</summary>
    string Example { get; }

    /// <summary>Whether whoever has the address may write into the room: then nobody is shown it again.</summary>
    bool IsAddressSecret { get; }

    /// <summary>Whether a text is an address of this form, as far as that shows. Nobody is asked.</summary>
    bool Takes(string address);

    /// <summary>
    /// Hands a notification over. It may come more than once, as to <see cref="INotifier.NotifyAsync"/>; the one it is for
    /// (<see cref="Notification.To"/>) is the room.
    /// </summary>
    /// <param name="notification">What the room is told.</param>
    /// <param name="address">Where the room is; one that <see cref="Takes"/> took.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What became of it. What this throws is a failed attempt, and the exception's message its reason: no secrets.</returns>
    Task<Delivery> NotifyAsync(Notification notification, string address, CancellationToken cancellationToken);
}
