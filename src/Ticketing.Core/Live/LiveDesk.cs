using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Live;

/// <summary>What changes in what somebody sees, as it changes, and who else is at a ticket. Thread-safe.</summary>
public sealed class LiveDesk
{
    private readonly ActorResolver actors;
    private readonly ITicketReader tickets;
    private readonly LiveHub hub;
    private readonly LiveOptions options;

    internal LiveDesk(ActorResolver actors, ITicketReader tickets, LiveHub hub, IOptions<LiveOptions> options) =>
        (this.actors, this.tickets, this.hub, this.options) = (actors, tickets, hub, options.Value);

    /// <summary>Whether the host has it.</summary>
    public bool IsOn => options.IsOn;

    /// <summary>Opens a stream. The caller disposes of it.</summary>
    /// <param name="caller">Whose.</param>
    /// <param name="after">The position of the last message that he has; null to be told what happens from now on.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TooManyStreamsException">He, or this host, has as many as may be.</exception>
    /// <exception cref="TicketForbiddenException">He may not use the help desk.</exception>
    public async Task<LiveStream> OpenAsync(Caller caller, EventPosition? after, CancellationToken cancellationToken)
    {
        RequireOn();
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        return await hub.OpenAsync(caller, viewer, after, cancellationToken);
    }

    /// <summary>
    /// A position that what is read from now on is not behind, for a stream that is opened later; null when this host does not know one
    /// without asking the database.
    /// </summary>
    public EventPosition? PositionOf(string tenant) => options.IsOn ? hub.PositionOf(tenant) : null;

    /// <summary>Says that the caller is at a ticket. He is forgotten after 35 seconds, unless he says it again.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="doing">What he does there.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">He sees no such ticket.</exception>
    /// <exception cref="TicketForbiddenException">He writes internally and reads no internal comments.</exception>
    public async Task ArriveAsync(Caller caller, TicketId id, Doing doing, CancellationToken cancellationToken)
    {
        RequireOn();
        var (ticket, visibility) = await RequireAsync(caller, id, cancellationToken);
        if (doing == Doing.WritingInternally && !visibility.ReadsInternal(ticket))
            throw new TicketForbiddenException(Permission.ReadInternal);
        await hub.PutAsync(caller.Tenant, id, caller.UserId, doing, cancellationToken);
    }

    /// <summary>Says that the caller is at a ticket no more.</summary>
    public async Task LeaveAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        RequireOn();
        await actors.RequireAsync(caller, cancellationToken);
        await hub.PutAsync(caller.Tenant, id, caller.UserId, null, cancellationToken);
    }

    /// <summary>
    /// Who else is at a ticket: those who read its internal comments are told of all, others of who is writing what they may read.
    /// </summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<IReadOnlyList<Presence>> PresentAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        RequireOn();
        var (ticket, visibility) = await RequireAsync(caller, id, cancellationToken);
        var readsInternal = visibility.ReadsInternal(ticket);
        return
        [
            .. hub.At(caller.Tenant, id)
                .Where(one => one.User != caller.UserId && PresenceRules.Shows(one.Doing, readsInternal)),
        ];
    }

    private async Task<(Ticket Ticket, Visibility Visibility)> RequireAsync(
        Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        return (
            await tickets.FindAsync(id, viewer.Visibility, cancellationToken) ?? throw new TicketNotFoundException($"ticket {id}"),
            viewer.Visibility);
    }

    private void RequireOn()
    {
        if (!options.IsOn)
            throw new InvalidOperationException("Live pages are off (LiveOptions.IsOn).");
    }
}
