namespace Ticketing.Search.Criteria;

/// <summary>The words and phrases that a search is for: what must not occur is none of them.</summary>
internal static class WantedTexts
{
    /// <summary>In the order of the criterion, with repeats.</summary>
    public static IEnumerable<HasText> In(Criterion? where) => where switch
    {
        AllOf all => all.Parts.SelectMany(In),
        AnyOf any => any.Parts.SelectMany(In),
        HasText text => [text],
        _ => [],
    };
}
