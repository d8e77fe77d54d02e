using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>Finds tickets by looking at each: the meaning of a search, not a fast one.</summary>
internal sealed class InMemoryTicketSearch(InMemoryStore store) : ITicketSearch
{
    // By the tickets they were counted in, which every commit of a ticket replaces.
    private readonly ConditionalWeakTable<ImmutableSortedDictionary<TicketId, StoredTicket>, CountedTerms> statistics = [];

    public Task<TicketHits> SearchAsync(TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        request.Check();
        var order = new TicketOrder(request.Sort);
        var tickets = store.Tenant(visibility.Tenant).Tickets;
        var words = request.Sort.Field == TicketFields.Relevance
            ? WordWeights.From(request.Keyset?.Weights, request.Where, StatisticsOf(tickets))
            : null;
        var weights = words?.ToString();
        var relevance = words is null ? null : new Relevance(request.Where, words);
        var found = Found(tickets, request.Where, visibility, cancellationToken)
            .Select(ticket => (Ticket: ticket, Seen: ticket.SeenBy(visibility)))
            .Select(one => new TicketHit(one.Seen, relevance is null
                ? order.PlaceOf(one.Seen)
                : new(relevance.Of(one.Ticket, visibility.ReadsInternal(one.Ticket.Row)), one.Seen.Id.Value, weights)))
            .Where(hit => request.After is null || order.Compare(hit.After, request.After) > 0)
            .Where(hit => request.Before is null || order.Compare(hit.After, request.Before) < 0)
            .OrderBy(hit => hit.After, order);
        return Task.FromResult(new TicketHits([.. request.IsBackward ? found.TakeLast(request.Limit) : found.Take(request.Limit)]));
    }

    public Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cap);
        var found = Found(store.Tenant(visibility.Tenant).Tickets, where, visibility, cancellationToken).Take(cap + 1).Count();
        return Task.FromResult(new TicketCount(Math.Min(found, cap), found <= cap));
    }

    public Task<FoundCells> CountCellsAsync(
        Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var found = Found(store.Tenant(visibility.Tenant).Tickets, where, visibility, cancellationToken)
            .OrderByDescending(ticket => ticket.Row.CreatedAt)
            .ThenByDescending(ticket => ticket.Row.Id.Value)
            .Take(most + 1)
            .Select(ticket => TicketCell.Of(ticket.Row))
            .ToList();
        return Task.FromResult(FoundCells.Of([.. found.Take(most)], cubes, found.Count <= most));
    }

    private CountedTerms StatisticsOf(ImmutableSortedDictionary<TicketId, StoredTicket> tickets) =>
        statistics.GetValue(tickets, counted => new([.. counted.Values]));

    private static IEnumerable<StoredTicket> Found(
        ImmutableSortedDictionary<TicketId, StoredTicket> tickets, Criterion? where, Visibility visibility,
        CancellationToken cancellationToken)
    {
        var searchesText = where is { ContainsText: true };
        foreach (var ticket in tickets.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!visibility.Sees(ticket.Row))
                continue;
            if (where is null
                || where.Matches(
                    ticket.SeenBy(visibility), searchesText ? ticket.Terms : TicketTerms.None, visibility.ReadsInternal(ticket.Row)))
                yield return ticket;
        }
    }
}
