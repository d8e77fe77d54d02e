using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.Tests.Merging;

/// <summary>A host where people watch tickets by themselves alone.</summary>
internal sealed class NoWatchers : ITicketAuthorizer
{
    public ValueTask<string?> VetoAsync(Actor actor, Ticket ticket, TicketCommand command, CancellationToken cancellationToken) =>
        ValueTask.FromResult(command is WatchTicket ? "Nobody is made a watcher here." : null);
}
