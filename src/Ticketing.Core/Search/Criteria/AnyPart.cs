using System.Collections.Immutable;

namespace Ticketing.Search.Criteria;

/// <summary>Asks whether something occurs in a condition, however it is combined.</summary>
internal abstract class AnyPart : FieldsAlike<bool>
{
    public sealed override bool Fold(AllOf all) => Any(all.Parts);

    public sealed override bool Fold(AnyOf any) => Any(any.Parts);

    public override bool Fold(Not not) => Fold(not.Part);

    public override bool Fold(HasText text) => false;

    protected override bool Field(FieldCriterion field) => false;

    private bool Any(ImmutableArray<Criterion> parts)
    {
        foreach (var part in parts)
        {
            if (Fold(part))
                return true;
        }

        return false;
    }
}
