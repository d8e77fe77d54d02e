using Ticketing.Tickets;

namespace Ticketing.Recurring;

/// <summary>One time at which a ticket was filed, or could not be. Immutable.</summary>
/// <param name="DueAt">The time that the schedule said, in UTC.</param>
/// <param name="At">When it was done, in UTC.</param>
public sealed record RecurringRun(DateTimeOffset DueAt, DateTimeOffset At)
{
    /// <summary>The ticket; null where none could be filed.</summary>
    public TicketId? Ticket { get; init; }

    /// <summary>Why none could be filed; empty where one was.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>How many earlier times were passed over, as no host ran then.</summary>
    public int Skipped { get; init; }
}
