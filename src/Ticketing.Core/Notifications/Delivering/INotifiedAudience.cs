using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>Others than people who are told of tickets.</summary>
internal interface INotifiedAudience
{
    /// <summary>The entries of the ledger for what happened: of those alone who may know of it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="ticket">The ticket as it is now.</param>
    /// <param name="burst">What happened, in order.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlyList<NotificationEntry>> PlanAsync(
        string tenant, Ticket ticket, IReadOnlyList<RecordedEvent> burst, CancellationToken cancellationToken);
}
