using Ticketing.Time;

namespace Ticketing.Storage;

/// <summary>
/// That somebody read what he was told by a channel: all of it up to an entry, or single entries. What he read before keeps its time; what
/// is not his, was withheld or is not there any more is passed over. Immutable.
/// </summary>
public sealed record NotificationsRead
{
    /// <summary>The most single entries of one mark.</summary>
    public const int MostNumbers = 1000;

    private NotificationsRead(string user, string channel, DateTimeOffset at) =>
        (User, Channel, At) = (user, channel, at.ToUtcMicroseconds());

    /// <summary>Who read it (user id).</summary>
    public string User { get; }

    /// <summary>By which channel he was told: <c>app</c>.</summary>
    public string Channel { get; }

    /// <summary>When he read it, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The last entry of those that he read; null when single ones are named.</summary>
    public long? UpTo { get; private init; }

    /// <summary>The single entries that he read.</summary>
    public IReadOnlyList<long> Numbers { get; private init; } = [];

    /// <summary>He read all up to an entry. What is stored later is unread, also when the list was read before.</summary>
    /// <param name="user">Who (user id).</param>
    /// <param name="channel">The channel.</param>
    /// <param name="number"><see cref="StoredNotification.Number"/> of the newest entry that he saw.</param>
    /// <param name="at">When.</param>
    public static NotificationsRead AllUpTo(string user, string channel, long number, DateTimeOffset at) =>
        new(user, channel, at) { UpTo = number };

    /// <summary>He read single entries.</summary>
    /// <param name="user">Who (user id).</param>
    /// <param name="channel">The channel.</param>
    /// <param name="numbers">Their <see cref="StoredNotification.Number"/>; at most <see cref="MostNumbers"/>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more.</exception>
    public static NotificationsRead These(string user, string channel, IReadOnlyCollection<long> numbers, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numbers.Count, MostNumbers, nameof(numbers));
        return new(user, channel, at) { Numbers = [.. numbers] };
    }
}
