using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>Reads tickets whose number or reference is known.</summary>
internal sealed class InMemoryTicketReader(InMemoryStore store) : ITicketReader
{
    private const int MostAtOnce = 1000;

    public Task<Ticket?> FindAsync(TicketId id, Visibility visibility, CancellationToken cancellationToken) =>
        Task.FromResult(Visible(store.Tenant(visibility.Tenant), id, visibility)?.SeenBy(visibility));

    public Task<IReadOnlyList<Ticket>> FindAsync(
        IReadOnlyCollection<TicketId> ids, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MostAtOnce, nameof(ids));
        return Task.FromResult(Visible(store.Tenant(visibility.Tenant), ids, visibility));
    }

    public Task<IReadOnlyList<Ticket>> FindByExternalRefAsync(
        string project, string? source, IReadOnlyCollection<string> externalRefs, Visibility visibility,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(externalRefs.Count, MostAtOnce, nameof(externalRefs));
        var tenant = store.Tenant(visibility.Tenant);
        return Task.FromResult(
            Visible(tenant, externalRefs.Select(reference => tenant.References.GetValueOrDefault(new(project, source ?? "", reference))),
                visibility));
    }

    public Task<IReadOnlyList<Ticket>> FindByExternalRefAsync(
        IReadOnlyCollection<string> externalRefs, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(externalRefs.Count, MostAtOnce, nameof(externalRefs));
        var tenant = store.Tenant(visibility.Tenant);
        return Task.FromResult(Visible(
            tenant, tenant.References.Where(one => externalRefs.Contains(one.Key.Reference)).Select(one => one.Value), visibility));
    }

    public Task<IReadOnlyList<RecordedEvent>> HistoryAsync(
        TicketId id, int afterVersion, int limit, Visibility visibility, CancellationToken cancellationToken)
    {
        if (Visible(store.Tenant(visibility.Tenant), id, visibility) is not { } ticket)
            return Task.FromResult<IReadOnlyList<RecordedEvent>>([]);
        return Task.FromResult<IReadOnlyList<RecordedEvent>>(
            [.. ticket.EventsFor(visibility).Where(recorded => recorded.Version > afterVersion).Take(limit)]);
    }

    public Task<IReadOnlyList<TicketText>> TextsAsync(
        TicketId id, int afterNumber, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TicketText>>(
            [.. Readable(id, visibility).Where(text => text.Number > afterNumber).Take(limit)]);

    public Task<TicketText?> FindTextAsync(TicketId id, int number, Visibility visibility, CancellationToken cancellationToken) =>
        Task.FromResult(Readable(id, visibility).FirstOrDefault(text => text.Number == number));

    private static StoredTicket? Visible(TenantState tenant, TicketId id, Visibility visibility) =>
        tenant.Tickets.TryGetValue(id, out var ticket) && visibility.Sees(ticket.Row) ? ticket : null;

    private static IReadOnlyList<Ticket> Visible(TenantState tenant, IEnumerable<TicketId> ids, Visibility visibility) =>
        [.. ids.Distinct().Select(id => Visible(tenant, id, visibility)?.SeenBy(visibility)).OfType<Ticket>()];

    private IEnumerable<TicketText> Readable(TicketId id, Visibility visibility) =>
        Visible(store.Tenant(visibility.Tenant), id, visibility)?.TextsFor(visibility) ?? [];
}
