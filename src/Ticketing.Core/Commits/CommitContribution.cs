using Ticketing.Notifications;
using Ticketing.Storage;

namespace Ticketing.Commits;

/// <summary>What a contributor adds to a commit.</summary>
public sealed record CommitContribution
{
    /// <summary>Messages that leave after the commit. Their ids are unique in the tenant; JSON is their payload.</summary>
    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>Alarms set or called off; each kind and key once in a commit.</summary>
    public IReadOnlyList<AlarmChange> Alarms { get; init; } = [];

    /// <summary>
    /// Documents; each kind and key once in a commit. One that is not at the version they expect is a conflict, as any other: what is added
    /// without looking is a new document, whose key says which commit it is of.
    /// </summary>
    public IReadOnlyList<DocumentChange> Documents { get; init; } = [];

    /// <summary>That people are told something, or why not. The ids of these entries are unique in the tenant.</summary>
    public IReadOnlyList<NotificationEntry> Notifications { get; init; } = [];

    /// <summary>What else happens to tickets of the commit, after all that happens to them already.</summary>
    public IReadOnlyList<FurtherEvent> Events { get; init; } = [];
}
