using Ticketing.Tickets;

namespace Ticketing.Recurring;

/// <summary>What a recurring ticket may say by itself, and when it comes next. Pure.</summary>
internal static class RecurringRules
{
    /// <summary>One as it is kept: without blanks around.</summary>
    public static RecurringTicket Normalise(RecurringTicket ticket) => ticket with
    {
        Name = ticket.Name.Trim(),
        Requester = ticket.Requester.Trim(),
        Schedule = ticket.Schedule.Trim(),
        TimeZone = ticket.TimeZone.Trim(),
    };

    /// <summary>Notes what is wrong.</summary>
    /// <param name="ticket">The recurring ticket.</param>
    /// <param name="others">The tenant's other ones, whoever has them.</param>
    /// <param name="now">Now.</param>
    /// <param name="errors">Takes it.</param>
    public static void Check(
        RecurringTicket ticket, IReadOnlyCollection<RecurringTicket> others, DateTimeOffset now, FieldErrors errors)
    {
        errors.Require("name", ticket.Name, RecurringLimits.Name);
        if (others.Any(other => other.Project == ticket.Project
            && string.Equals(other.Name, ticket.Name, StringComparison.OrdinalIgnoreCase)))
            errors.Add("name", Wording.Of(FieldErrorCodes.Taken, $"There is '{ticket.Name}' already."));
        if (others.Count >= RecurringLimits.PerTenant)
            errors.Add("name", Wording.Of(FieldErrorCodes.TooMany, $"There may be {RecurringLimits.PerTenant} at most."));
        errors.Require("requester", ticket.Requester, TicketLimits.Id);
        if (Recurrence.Read(ticket, errors) is { } recurrence && ticket.IsOn && recurrence.After(now) is null)
            errors.Add(
                ticket.LastDay is null ? "schedule" : "lastDay",
                Wording.Of(FieldErrorCodes.NeverOccurs, $"No time of the schedule comes before that."));
    }

    /// <summary>When one that is saved comes next: a time that has come and was not seen to yet stays.</summary>
    public static DateTimeOffset? NextAt(RecurringTicket ticket, RecurringRuns runs, DateTimeOffset now) => ticket switch
    {
        { IsOn: false } => null,
        _ when runs.NextAt <= now => runs.NextAt,
        _ => Recurrence.Of(ticket).After(now),
    };
}
