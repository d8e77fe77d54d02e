using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search;

/// <summary>How many times the keys of a ticket are looked up in the SQL of a condition.</summary>
internal sealed class KeyLookups : FieldsAlike<int>
{
    private static readonly KeyLookups Lookups = new();

    private KeyLookups()
    {
    }

    /// <summary>How many times.</summary>
    public static int Of(Criterion criterion) => Lookups.Fold(criterion);

    public override int Fold(AllOf all) => all.Parts.Sum(Fold);

    public override int Fold(AnyOf any) => any.Parts.Sum(Fold);

    public override int Fold(Not not) => Fold(not.Part);

    public override int Fold(HasText text) => 0;

    public override int Fold(KeyIn keys) => keys.Keys.IsEmpty ? 0 : 1;

    public override int Fold(KeyBetween keys) => 1;

    protected override int Field(FieldCriterion field) => 0;
}
