using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>How many times the keys of a ticket are looked up until a condition is decided.</summary>
internal sealed class WantedKeyLookups : FieldsAlike<int>
{
    private static readonly WantedKeyLookups Lookups = new();

    private WantedKeyLookups()
    {
    }

    /// <summary>How many times.</summary>
    public static int Of(Criterion criterion) => Lookups.Fold(criterion);

    public override int Fold(AllOf all) => all.Parts.Sum(Fold);

    // The first one that is found is enough.
    public override int Fold(AnyOf any) => any.Parts.OfType<KeyIn>().Take(1).Sum(Fold)
        + any.Parts.Where(one => one is not KeyIn).Select(Fold).DefaultIfEmpty().Max();

    public override int Fold(Not not) => Fold(not.Part);

    public override int Fold(HasText text) => 0;

    public override int Fold(KeyIn keys) => 1;

    public override int Fold(KeyBetween keys) => 1;

    protected override int Field(FieldCriterion field) => 0;
}
