using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>The shapes of lists: they depend on how many tickets have their values too.</summary>
internal static class ListShape
{
    private const int MostParts = 1024;

    /// <summary>The shape of a page; null for one that is too rare to be kept.</summary>
    public static (string Key, List<object> Values)? Of(TicketSearchRequest request, Visibility visibility, TicketSizes sizes)
    {
        var shape = new SearchShape(stackalloc char[MostParts], visibility.Tenant, sizes, null);
        return request.Sort.Field is not SortField.Relevance
            && shape.Put('p') && shape.Put((int)request.Sort.Field) && shape.Put(request.Sort.Descending ? 1 : 0) && shape.Put(request.IsBackward ? 1 : 0)
            && shape.Put(request.Limit)
            && shape.PutPlace(request.Before ?? request.After)
            && shape.PutAll(request.Where, visibility) ? shape.Whole : null;
    }

    /// <summary>The shape of a count; null for one that is too rare to be kept.</summary>
    public static (string Key, List<object> Values)? Of(Criterion? where, int cap, Visibility visibility, TicketSizes sizes)
    {
        var shape = new SearchShape(stackalloc char[MostParts], visibility.Tenant, sizes, null);
        return shape.Put('c') && shape.Put(Math.Min(cap, ListBudget.OfCount)) && shape.PutAll(where, visibility) ? shape.Whole : null;
    }

    /// <summary>The shape of a count by cells; null for one that is too rare to be kept.</summary>
    public static (string Key, List<object> Values)? Of(
        Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility, TicketSizes sizes)
    {
        var shape = new SearchShape(stackalloc char[MostParts], visibility.Tenant, sizes, null);
        var fits = shape.Put('f') && shape.Put(cubes.Count);
        foreach (var cube in cubes)
            fits = fits && shape.Put((int)cube);
        return fits && shape.Put(Math.Min(most, ListBudget.OfCount)) && shape.PutAll(where, visibility) ? shape.Whole : null;
    }
}
