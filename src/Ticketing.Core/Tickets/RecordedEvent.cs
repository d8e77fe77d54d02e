namespace Ticketing.Tickets;

/// <summary>An event with its envelope: where it stands in its ticket's history, who caused it and when.</summary>
/// <param name="Version">The ticket's version after it: 1 for the first.</param>
/// <param name="At">When it happened, in UTC, to the microsecond.</param>
/// <param name="By">Who caused it (user id).</param>
/// <param name="Event">What happened.</param>
/// <param name="Imported">Whether it happened elsewhere and was brought in later.</param>
public sealed record RecordedEvent(int Version, DateTimeOffset At, string By, TicketEvent Event, bool Imported = false)
{
    /// <summary>
    /// The event as it is for who may not read internal comments: numbered without them, and without the reason that colleagues gave each
    /// other.
    /// </summary>
    /// <param name="internalsBefore">How many internal comments came before it.</param>
    public RecordedEvent AsPublic(int internalsBefore) => this with
    {
        Version = Version - internalsBefore,
        Event = Event switch
        {
            AssignmentChanged { Why: not null } e => e with { Why = null },
            CommentEdited { InternalsBefore: > 0 } e => e with { Comment = e.Comment - e.InternalsBefore, InternalsBefore = 0 },
            KeysChanged { Kind: var kind } e when kind == TicketKeyKind.Split => e with
            {
                Added = TicketSplit.AsPublic(e.Added), Removed = TicketSplit.AsPublic(e.Removed),
            },
            CommentDeleted { InternalsBefore: > 0 } e => e with { Comment = e.Comment - e.InternalsBefore, InternalsBefore = 0 },
            _ => Event,
        },
    };
}
