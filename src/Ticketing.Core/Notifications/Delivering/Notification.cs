using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>Something that a person is told, with all that a message about it needs: as he may see it, now. Immutable.</summary>
public sealed record Notification
{
    /// <summary>The same at each attempt, and different from every other one: what a receiver knows a repetition by.</summary>
    public required string Id { get; init; }

    /// <summary>Whom.</summary>
    public required NotifiedPerson To { get; init; }

    /// <summary>Of what; where several things happened at once, the one that says most.</summary>
    public required NotificationKind Kind { get; init; }

    /// <summary>Why he.</summary>
    public required NotificationReason Reason { get; init; }

    /// <summary>The ticket as he sees it.</summary>
    public required Ticket Ticket { get; init; }

    /// <summary>What happened, in order; at least one thing.</summary>
    public required ImmutableArray<NotifiedEvent> Events { get; init; }

    /// <summary>What was written on the ticket before that, the last first: at most 5 texts.</summary>
    public ImmutableArray<NotifiedEvent> Earlier { get; init; } = [];

    /// <summary>What people, teams, projects, statuses and categories of the ticket are called.</summary>
    public required NotificationNames Names { get; init; }

    /// <summary>Where its links lead.</summary>
    public required NotificationLinks Links { get; init; }
}
