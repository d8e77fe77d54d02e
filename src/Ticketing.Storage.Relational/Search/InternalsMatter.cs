using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search;

/// <summary>
/// Whether a condition means something else for who may read internal comments: their words are found, and they are changes of the ticket.
/// </summary>
internal static class InternalsMatter
{
    /// <summary>Whether it does.</summary>
    public static bool To(Criterion? criterion) => criterion is not null && (criterion.ContainsText || ToTimesOf(criterion));

    /// <summary>Whether it asks for the time of the last change.</summary>
    public static bool ToTimesOf(Criterion? criterion) => criterion switch
    {
        TimeWithin time => time.Field is TimeField.Updated,
        ItemAmountBetween => true,
        Not not => ToTimesOf(not.Part),
        AllOf all => all.Parts.Any(ToTimesOf),
        AnyOf any => any.Parts.Any(ToTimesOf),
        _ => false,
    };
}
