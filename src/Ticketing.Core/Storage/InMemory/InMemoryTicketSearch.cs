using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.InMemory;

/// <summary>Finds tickets by looking at each: the meaning of a search, not a fast one.</summary>
internal sealed class InMemoryTicketSearch(InMemoryStore store) : ITicketSearch
{
    public Task<IReadOnlyList<TicketHit>> SearchAsync(TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        request.Check();
        var order = new TicketOrder(request.Sort);
        var found = Found(request.Where, visibility, cancellationToken)
            .Select(ticket => new TicketHit(ticket.Row, new(KeyOf(ticket, request, visibility), ticket.Row.Id.Value)))
            .Where(hit => request.After is null || order.Compare(hit.After, request.After) > 0)
            .Where(hit => request.Before is null || order.Compare(hit.After, request.Before) < 0)
            .OrderBy(hit => hit.After, order);
        return Task.FromResult<IReadOnlyList<TicketHit>>(
            [.. request.IsBackward ? found.TakeLast(request.Limit) : found.Take(request.Limit)]);
    }

    public Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cap);
        var found = Found(where, visibility, cancellationToken).Take(cap + 1).Count();
        return Task.FromResult(new TicketCount(Math.Min(found, cap), found <= cap));
    }

    private IEnumerable<StoredTicket> Found(Criterion? where, Visibility visibility, CancellationToken cancellationToken)
    {
        var searchesText = where is { ContainsText: true };
        foreach (var ticket in store.Tenant(visibility.Tenant).Tickets.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!visibility.Sees(ticket.Row))
                continue;
            if (where is null || where.Matches(ticket.Row, searchesText ? ticket.Terms : TicketTerms.None, visibility.ReadsInternal(ticket.Row)))
                yield return ticket;
        }
    }

    private static double? KeyOf(StoredTicket ticket, TicketSearchRequest request, Visibility visibility) => request.Sort.Field switch
    {
        SortField.Created => Microseconds(ticket.Row.CreatedAt),
        SortField.Updated => Microseconds(ticket.Row.UpdatedAt),
        SortField.Due => Microseconds(ticket.Row.DueAt),
        SortField.Resolved => Microseconds(ticket.Row.ResolvedAt),
        SortField.Priority => (double)ticket.Row.Priority,
        SortField.Id => ticket.Row.Id.Value,
        SortField.Relevance => Relevance.Of(request.Where, ticket.Terms, visibility.ReadsInternal(ticket.Row)),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.Sort.Field, null),
    };

    private static double? Microseconds(DateTimeOffset? time) => (time - DateTimeOffset.UnixEpoch)?.Ticks / TimeSpan.TicksPerMicrosecond;
}
