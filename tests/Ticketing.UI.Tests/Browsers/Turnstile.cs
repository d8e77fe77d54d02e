using System.Collections.Concurrent;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Browsers;

/// <summary>A rule of the host that refuses nothing, and lets a change of one ticket wait for as long as a test holds it.</summary>
internal sealed class Turnstile : ITicketAuthorizer
{
    private readonly ConcurrentDictionary<TicketId, HeldTicket> held = new();

    /// <summary>Lets whoever changes a ticket wait, until what is answered is disposed.</summary>
    public HeldTicket Hold(long number)
    {
        var id = new TicketId(number);
        return held[id] = new(() => held.TryRemove(id, out _));
    }

    public async ValueTask<string?> VetoAsync(Actor actor, Ticket ticket, TicketCommand command, CancellationToken cancellationToken)
    {
        if (held.TryGetValue(ticket.Id, out var one))
            await one.PassAsync(cancellationToken);
        return null;
    }
}
