namespace Ticketing.Notifications.Delivering;

/// <summary>Something that a person is told of what he looks after, and of no ticket. Immutable.</summary>
public sealed record Notice
{
    /// <summary>The same at each attempt, and different from every other one: what a receiver knows a repetition by.</summary>
    public required string Id { get; init; }

    /// <summary>Whom.</summary>
    public required NotifiedPerson To { get; init; }

    /// <summary>Of what.</summary>
    public required NotificationKind Kind { get; init; }

    /// <summary>What it says.</summary>
    public required NoticeText Text { get; init; }

    /// <summary>Where it leads, made of the public address that the host has set.</summary>
    public required Uri Link { get; init; }
}
