using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.Actors;

/// <summary>
/// A rule of the host about who may see and do what, on top of roles. Register as many as there are rules
/// (<see cref="TicketingBuilder.AddAuthorizer"/>); all are asked, for every request: answer fast, and be thread-safe.
/// </summary>
public interface ITicketAuthorizer
{
    /// <summary>Narrows or widens what an actor sees.</summary>
    ValueTask<AccessAdjustment> AdjustAsync(Actor actor, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AccessAdjustment.None);

    /// <summary>Whether a ticket may be filed.</summary>
    /// <returns>A sentence that says why not; null when there is nothing against it.</returns>
    ValueTask<string?> VetoAsync(Actor actor, CreateTicket command, CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(null);

    /// <summary>Whether a command may be carried out on a ticket that the actor sees.</summary>
    /// <returns>A sentence that says why not; null when there is nothing against it.</returns>
    ValueTask<string?> VetoAsync(Actor actor, Ticket ticket, TicketCommand command, CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(null);
}
