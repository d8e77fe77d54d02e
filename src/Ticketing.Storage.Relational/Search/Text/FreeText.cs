using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Whether a condition is about nothing but words that must occur, so that the text index answers it alone.</summary>
internal sealed class FreeText : FieldsAlike<bool>
{
    private static readonly FreeText Free = new();

    private FreeText()
    {
    }

    /// <summary>Whether it is.</summary>
    public static bool Is(Criterion where) => Free.Fold(where);

    public override bool Fold(AllOf all) => !all.Parts.IsEmpty && all.Parts.All(Fold);

    public override bool Fold(AnyOf any) => !any.Parts.IsEmpty && any.Parts.All(Fold);

    public override bool Fold(Not not) => false;

    public override bool Fold(HasText text) => true;

    protected override bool Field(FieldCriterion field) => false;
}
