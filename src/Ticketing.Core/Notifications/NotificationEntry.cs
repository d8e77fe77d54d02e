using Ticketing.Tickets;

namespace Ticketing.Notifications;

/// <summary>An entry of the ledger: that somebody is told something by a channel, or why not. Immutable.</summary>
/// <param name="Id">Unique in the tenant: one for ticket, event, person and channel. The message in the outbox has the same.</param>
/// <param name="User">Who is told (user id).</param>
/// <param name="Channel">By what: <c>app</c>, <c>email</c>.</param>
/// <param name="Ticket">Of which ticket; <c>default</c> where it is a notice, which is about none.</param>
/// <param name="FirstVersion">The version of the first of its events that it is about, as all events are numbered.</param>
/// <param name="LastVersion">That of the last one.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Reason">Why he.</param>
/// <param name="By">Who did it (user id); of a notice, what says it: <c>webhook:erp-sync</c>.</param>
/// <param name="At">When it happened, in UTC.</param>
public sealed record NotificationEntry(
    string Id, string User, string Channel, TicketId Ticket, int FirstVersion, int LastVersion, NotificationKind Kind,
    NotificationReason Reason, string By, DateTimeOffset At)
{
    /// <summary>Whether it is about an internal comment: only who may read those may know of it.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether it is about no ticket, but about what somebody looks after.</summary>
    public bool IsNotice => Ticket == default;

    /// <summary>What became of it.</summary>
    public NotificationState State { get; init; }

    /// <summary>Why it was not sent (<see cref="WithheldBecause"/>), or could not be: at most 500 characters, no secrets.</summary>
    public string? Why { get; init; }
}
