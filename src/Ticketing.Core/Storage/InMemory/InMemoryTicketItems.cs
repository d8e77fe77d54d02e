using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>Reads what tickets have several of.</summary>
internal sealed class InMemoryTicketItems(InMemoryStore store) : ITicketItems
{
    public Task<TicketItem?> FindAsync(
        TicketId ticket, string kind, string key, Visibility visibility, CancellationToken cancellationToken) =>
        Task.FromResult(OfTicket(ticket, kind, visibility).FirstOrDefault(item => item.Key == key));

    public Task<IReadOnlyList<TicketItem>> ListAsync(
        TicketId ticket, string kind, string? after, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TicketItem>>(
        [
            .. OfTicket(ticket, kind, visibility)
                .Where(item => after is null || string.CompareOrdinal(item.Key, after) > 0)
                .Take(limit),
        ]);

    public Task<IReadOnlyList<FoundItem>> SearchAsync(
        ItemQuery query, FoundItem? after, int limit, Visibility visibility, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FoundItem>>(
            [.. All(query, visibility).SkipWhile(found => after is not null && Compare(found, after) >= 0).Take(limit)]);

    public Task<ItemSum> SumAsync(ItemQuery query, int most, Visibility visibility, CancellationToken cancellationToken)
    {
        var all = All(query, visibility).Take(most + 1).ToList();
        var counted = all.Take(most).ToList();
        return Task.FromResult(new ItemSum(counted.Count, counted.Sum(found => found.Item.Amount ?? 0), all.Count <= most));
    }

    private IEnumerable<TicketItem> OfTicket(TicketId ticket, string kind, Visibility visibility) =>
        store.Tenant(visibility.Tenant).Tickets.TryGetValue(ticket, out var stored) && visibility.Sees(stored.Row)
            ? stored.ItemsFor(visibility).Where(item => item.Kind == kind)
            : [];

    private IEnumerable<FoundItem> All(ItemQuery query, Visibility visibility) => store.Tenant(visibility.Tenant).Tickets.Values
        .Where(stored => query.Ticket is null || stored.Row.Id == query.Ticket)
        .Where(stored => visibility.Sees(stored.Row))
        .SelectMany(stored => stored.ItemsFor(visibility)
            .Where(item => IsAbout(query, item))
            .Select(item => new FoundItem(stored.Row.Id, item)))
        .OrderDescending(Comparer<FoundItem>.Create(Compare));

    private static bool IsAbout(ItemQuery query, TicketItem item) =>
        item.Kind == query.Kind
        && (query.Person is null || item.Person == query.Person)
        && item.At is { } at
        && (query.From is null || at >= query.From)
        && (query.Until is null || at < query.Until);

    private static int Compare(FoundItem one, FoundItem other)
    {
        var byTime = Nullable.Compare(one.Item.At, other.Item.At);
        var byTicket = byTime != 0 ? byTime : one.Ticket.CompareTo(other.Ticket);
        return byTicket != 0 ? byTicket : string.CompareOrdinal(one.Item.Key, other.Item.Key);
    }
}
