using Ticketing.Tickets;

namespace Ticketing.Counters;

/// <summary>Where a ticket is counted: all that counters tell tickets apart by.</summary>
/// <param name="Project">The key of its project.</param>
/// <param name="Status">The key of its status.</param>
/// <param name="StatusCategory">Its status's category.</param>
/// <param name="Category">The key of its category.</param>
/// <param name="Priority">How pressing it is.</param>
/// <param name="Team">The key of its team; null when it has none.</param>
/// <param name="Assignee">The person it is assigned to; null for nobody.</param>
public readonly record struct TicketCell(
    string Project, string Status, StatusCategory StatusCategory, string Category, Priority Priority, string? Team, string? Assignee)
{
    /// <summary>The cell of a ticket.</summary>
    public static TicketCell Of(Ticket ticket) =>
        new(ticket.Project, ticket.Status, ticket.StatusCategory, ticket.Category, ticket.Priority, ticket.Team, ticket.Assignee);

    /// <summary>The value that a cube counts it by; null for none.</summary>
    public string? ValueIn(CounterCube cube) => cube switch
    {
        CounterCube.Project => Project,
        CounterCube.Category => Category,
        CounterCube.Priority => CounterValue.Of(Priority),
        CounterCube.Team => Team,
        CounterCube.Assignee => Assignee,
        _ => throw new ArgumentOutOfRangeException(nameof(cube), cube, null),
    };
}
