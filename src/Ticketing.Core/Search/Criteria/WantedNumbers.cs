namespace Ticketing.Search.Criteria;

/// <summary>The numbers of tickets that a search is for, such as 123 beside the word "123": those tickets fit it best.</summary>
internal static class WantedNumbers
{
    /// <summary>Each once, in the order of the criterion.</summary>
    public static IEnumerable<long> In(Criterion? where) => All(where).Distinct();

    private static IEnumerable<long> All(Criterion? where) => where switch
    {
        AllOf all => all.Parts.SelectMany(All),
        AnyOf any => any.Parts.SelectMany(All),
        IdBetween id when id.Least == id.Most => [id.Least],
        _ => [],
    };
}
