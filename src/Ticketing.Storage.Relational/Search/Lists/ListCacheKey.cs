using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search.Text.Statements;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>The plan cache keys of lists. They have the statistics of the values too, because the plan depends on them.</summary>
internal static class ListCacheKey
{
    private const int MostParts = 1024;

    /// <summary>The key of a page; null for one that is too rare to be kept.</summary>
    /// <param name="request">What is searched for.</param>
    /// <param name="visibility">By whom.</param>
    /// <param name="statistics">How many tickets have a value.</param>
    /// <param name="rows">How many rows the page may examine.</param>
    /// <param name="texts">Puts free text; null where there is none.</param>
    public static (string Key, List<object> Values)? Of(
        TicketSearchRequest request, Visibility visibility, ValueStatistics statistics, int rows, TextCacheKey? texts)
    {
        var key = new SearchCacheKey(stackalloc char[MostParts], visibility.Tenant, statistics, texts);
        return request.Sort.Field != TicketFields.Relevance
            && key.Put('p') && key.PutNumber(rows) && key.PutOrder(request.Sort) && key.Put(request.IsBackward ? 1 : 0)
            && key.Put(request.Limit)
            && key.PutKeyset(request.Keyset)
            && key.PutAll(request.Where, visibility) ? key.Whole : null;
    }

    /// <summary>The key of a count; null for one that is too rare to be kept.</summary>
    public static (string Key, List<object> Values)? Of(Criterion? where, int cap, Visibility visibility, ValueStatistics statistics)
    {
        var key = new SearchCacheKey(stackalloc char[MostParts], visibility.Tenant, statistics, null);
        return key.Put('c') && key.Put(Math.Min(cap, ListBudget.OfCount)) && key.PutAll(where, visibility) ? key.Whole : null;
    }

    /// <summary>The key of a count by cells; null for one that is too rare to be kept.</summary>
    public static (string Key, List<object> Values)? Of(
        Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility, ValueStatistics statistics)
    {
        var key = new SearchCacheKey(stackalloc char[MostParts], visibility.Tenant, statistics, null);
        var fits = key.Put('f') && key.Put(cubes.Count);
        foreach (var cube in cubes)
            fits = fits && key.Put((int)cube);
        return fits && key.Put(Math.Min(most, ListBudget.OfCount)) && key.PutAll(where, visibility) ? key.Whole : null;
    }
}
