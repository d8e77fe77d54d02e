namespace Ticketing.Recurring;

/// <summary>A recurring ticket as who manages its project has it.</summary>
/// <param name="Ticket">The recurring ticket.</param>
/// <param name="Runs">What became of it so far.</param>
/// <param name="Next">The times that come next, in UTC; at most <see cref="RecurringLimits.Next"/>, none of one that is off.</param>
public sealed record ShownRecurringTicket(RecurringTicket Ticket, RecurringRuns Runs, IReadOnlyList<DateTimeOffset> Next);
