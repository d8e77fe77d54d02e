namespace Ticketing.Search.Criteria;

/// <summary>The numbers of tickets that a search is for, such as 123 beside the word "123": those tickets fit it best.</summary>
internal sealed class WantedNumbers : FieldsAlike<IEnumerable<long>>
{
    private static readonly WantedNumbers Wanted = new();

    private WantedNumbers()
    {
    }

    /// <summary>Each once, in the order of the criterion.</summary>
    public static IEnumerable<long> In(Criterion? where) => where is null ? [] : Wanted.Fold(where).Distinct();

    public override IEnumerable<long> Fold(AllOf all) => all.Parts.SelectMany(Fold);

    public override IEnumerable<long> Fold(AnyOf any) => any.Parts.SelectMany(Fold);

    public override IEnumerable<long> Fold(Not not) => [];

    public override IEnumerable<long> Fold(HasText text) => [];

    public override IEnumerable<long> Fold(IdBetween id) => id.Least == id.Most ? [id.Least] : [];

    protected override IEnumerable<long> Field(FieldCriterion field) => [];
}
