using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>Whether a condition is free text alone that a dialect's text index answers exactly.</summary>
internal sealed class ExactText(RelationalDialect dialect) : FieldsAlike<bool>
{
    public override bool Fold(AllOf all) => all.Parts.All(Fold);

    public override bool Fold(AnyOf any) => any.Parts.All(Fold);

    public override bool Fold(Not not) => false;

    public override bool Fold(HasText text) => dialect.IsExact(text);

    protected override bool Field(FieldCriterion field) => false;
}
