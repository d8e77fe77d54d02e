using System.Collections.Immutable;

namespace Ticketing.Notifications.Delivering;

/// <summary>Several things that a person is told in one message, each as he may see it, now. Immutable.</summary>
public sealed record NotificationDigest
{
    /// <summary>The most notifications that one tells of.</summary>
    public const int MostItems = 30;

    /// <summary>The same at each attempt, and different from every other one, and from every notification's.</summary>
    public required string Id { get; init; }

    /// <summary>Whom.</summary>
    public required NotifiedPerson To { get; init; }

    /// <summary>What he is told: two at least, those of a ticket next to each other and in the order in which they happened.</summary>
    public required ImmutableArray<Notification> Items { get; init; }

    /// <summary>How many more there are, which happened before those.</summary>
    public int More { get; init; }

    /// <summary>Where its links lead.</summary>
    public required DigestLinks Links { get; init; }
}
