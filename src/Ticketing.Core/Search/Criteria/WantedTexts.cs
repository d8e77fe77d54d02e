namespace Ticketing.Search.Criteria;

/// <summary>The words and phrases that a search is for: what must not occur is none of them.</summary>
internal sealed class WantedTexts : FieldsAlike<IEnumerable<HasText>>
{
    private static readonly WantedTexts Wanted = new();

    private WantedTexts()
    {
    }

    /// <summary>In the order of the criterion, with repeats.</summary>
    public static IEnumerable<HasText> In(Criterion? where) => where is null ? [] : Wanted.Fold(where);

    public override IEnumerable<HasText> Fold(AllOf all) => all.Parts.SelectMany(Fold);

    public override IEnumerable<HasText> Fold(AnyOf any) => any.Parts.SelectMany(Fold);

    public override IEnumerable<HasText> Fold(Not not) => [];

    public override IEnumerable<HasText> Fold(HasText text) => [text];

    protected override IEnumerable<HasText> Field(FieldCriterion field) => [];
}
