using System.Collections.Immutable;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Binding;

/// <summary>How many combinations stand in each other at most.</summary>
internal sealed class Nesting : FieldsAlike<int>
{
    private static readonly Nesting Depth = new();

    private Nesting()
    {
    }

    /// <summary>The depth; 0 for a condition that combines nothing.</summary>
    public static int Of(Criterion? where) => where is null ? 0 : Depth.Fold(where);

    public override int Fold(AllOf all) => 1 + Deepest(all.Parts);

    public override int Fold(AnyOf any) => 1 + Deepest(any.Parts);

    public override int Fold(Not not) => 1 + Fold(not.Part);

    public override int Fold(HasText text) => 0;

    protected override int Field(FieldCriterion field) => 0;

    private int Deepest(ImmutableArray<Criterion> parts) => parts.Select(Fold).DefaultIfEmpty().Max();
}
