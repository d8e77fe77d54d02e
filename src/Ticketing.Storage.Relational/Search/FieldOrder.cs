using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>
/// An order by a custom field, as two lists that follow each other: the tickets that have something in it, in the order of their keys, and
/// those that have not, by when they were filed.
/// </summary>
internal static class FieldOrder
{
    /// <summary>A page of both.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="visibility">By whom.</param>
    /// <param name="search">Reads a page of one of them; one that goes backward comes in reverse.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<TicketHits> SearchAsync(
        TicketSearchRequest request, Visibility visibility,
        Func<TicketSearchRequest, Visibility, CancellationToken, Task<TicketHits>> search, CancellationToken cancellationToken)
    {
        var hits = new List<TicketHit>();
        foreach (var part in PartsOf(request))
        {
            var found = await search(part with { Limit = request.Limit - hits.Count }, visibility, cancellationToken);
            hits.AddRange(found);
            if (found.Reached is not null)
                return new(hits, found.Reached);
            if (hits.Count == request.Limit)
                break;
        }

        return new(hits);
    }

    /// <summary>The keys of a field that a condition demands; null where a ticket with nothing in it may fit.</summary>
    public static KeyBetween? RangeIn(Criterion? where, CustomField field) => Parts(where).OfType<KeyBetween>().FirstOrDefault(keys =>
        keys is { IsOfOne: true } && keys.Kind == TicketKeyKind.Field
        && keys.Least.StartsWith(FieldKeys.First(field.CustomKey), StringComparison.Ordinal));

    private static IEnumerable<TicketSearchRequest> PartsOf(TicketSearchRequest request)
    {
        var field = (CustomField)request.Sort.Field;
        // What a condition demands a key of, all have something in.
        if (RangeIn(request.Where, field) is not null)
            return [request];
        var all = new KeyBetween(TicketKeyKind.Field, FieldKeys.First(field.CustomKey), FieldKeys.End(field.CustomKey), IsOfOne: true);
        var with = request with { Where = And(all, request.Where) };
        var isAmongOthers = request.Keyset is { Text: null };
        var without = request with
        {
            Where = And(new Not(all), request.Where),
            Sort = new(TicketFields.Created, request.Sort.Descending),
            After = isAmongOthers ? request.After : null,
        };
        return (request.IsBackward, isAmongOthers) switch
        {
            (false, true) => [without],
            (false, false) => [with, without],
            // From the last of those that have something in it.
            (true, true) => [without, with with { Before = new(0, 0) { Text = request.Sort.Descending ? "" : all.Until } }],
            _ => [with],
        };
    }

    private static AllOf And(Criterion first, Criterion? where) => new([first, .. Parts(where)]);

    private static ImmutableArray<Criterion> Parts(Criterion? where) => where switch
    {
        null => [],
        AllOf all => [.. all.Parts.SelectMany(part => Parts(part))],
        _ => [where],
    };
}
