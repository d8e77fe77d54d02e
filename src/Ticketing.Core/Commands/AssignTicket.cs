using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Assigns to a team, a person or both; null takes away, what is absent stays as it is.</summary>
public sealed record AssignTicket : TicketCommand
{
    /// <summary>The key of the team.</summary>
    public Optional<string?> Team { get; init; }

    /// <summary>The person (user id).</summary>
    public Optional<string?> Assignee { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }
}
