using Ticketing.Commands;

namespace Ticketing.SampleHost.Demo;

/// <summary>One moment in the demo's past: a ticket is filed, or something happens to it.</summary>
/// <param name="At">When.</param>
/// <param name="Ticket">Which.</param>
/// <param name="Step">What happened to it; null for its filing.</param>
internal sealed record DemoMoment(DateTimeOffset At, DemoTicket Ticket, DemoStep? Step)
{
    /// <summary>All moments of the tickets in the order of time, so that numbers and histories grow as they would have.</summary>
    public static IReadOnlyList<DemoMoment> Of(IEnumerable<DemoTicket> tickets, DateTimeOffset now) =>
        [.. tickets.SelectMany(ticket => Of(ticket, now)).OrderBy(moment => moment.At)];

    /// <summary>The ticket as it is filed at this moment.</summary>
    public CreateTicket ToCommand() => new()
    {
        Project = Ticket.Project,
        Category = Ticket.Category,
        Priority = Ticket.Priority,
        Title = Ticket.Title,
        Description = Ticket.Description,
        Tags = Ticket.Tags,
        DueAt = Ticket.DueAfter is { } hours ? At.AddHours(hours) : null,
    };

    private static IEnumerable<DemoMoment> Of(DemoTicket ticket, DateTimeOffset now)
    {
        var at = now.AddDays(-ticket.DaysAgo);
        yield return new(at, ticket, null);
        foreach (var step in ticket.Steps)
        {
            at = at.AddHours(step.After);
            yield return new(at, ticket, step);
        }
    }
}
