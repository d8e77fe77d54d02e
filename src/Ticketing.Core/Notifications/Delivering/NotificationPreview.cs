using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Shows what a notification would say: to the caller, of what happened last on a ticket that he sees. Nobody is told anything by it.
/// Thread-safe.
/// </summary>
public sealed class NotificationPreview
{
    private const int MostEvents = 100;

    private readonly ActorResolver actors;
    private readonly ITicketReader tickets;
    private readonly NotificationComposer composer;

    internal NotificationPreview(ActorResolver actors, ITicketReader tickets, NotificationComposer composer) =>
        (this.actors, this.tickets, this.composer) = (actors, tickets, composer);

    /// <summary>Puts it together.</summary>
    /// <param name="caller">Who looks; he is its reader too.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="kind">As what it is told, whatever happened.</param>
    /// <param name="channel">The channel that it is for.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Null where there is nothing on the ticket of which people are told.</returns>
    /// <exception cref="TicketNotFoundException">There is no such ticket that the caller sees.</exception>
    public async Task<Notification?> ComposeAsync(
        Caller caller, TicketId ticket, NotificationKind kind, string channel, CancellationToken cancellationToken)
    {
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        // With all that happened counted: what he may not read has its number too.
        var all = Visibility.OfSystem(caller.Tenant);
        if (await tickets.FindAsync(ticket, all, cancellationToken) is not { } found || !visibility.Sees(found))
            throw new TicketNotFoundException($"ticket {ticket}");
        var readsInternal = visibility.ReadsInternal(found);
        var history = await tickets.HistoryAsync(ticket, Math.Max(0, found.Version - MostEvents), MostEvents, all, cancellationToken);
        var last = history.LastOrDefault(
            recorded => NotificationRules.IsTold(recorded, NotificationReason.Watcher)
                && (readsInternal || !recorded.Event.IsInternal()));
        return last is null
            ? null
            : await composer.ComposeAsync(
                caller.Tenant,
                new(
                    "preview", caller.UserId, channel, ticket, last.Version, last.Version, kind, NotificationReason.Watcher, last.By,
                    last.At),
                cancellationToken);
    }
}
