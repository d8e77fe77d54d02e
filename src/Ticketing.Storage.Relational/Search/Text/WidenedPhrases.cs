using System.Collections.Immutable;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>A condition whose phrases may also stand in a ticket without their words of grammar.</summary>
internal sealed class WidenedPhrases : FieldsAlike<Criterion>
{
    private static readonly WidenedPhrases Widened = new();

    private WidenedPhrases()
    {
    }

    /// <summary>The condition.</summary>
    public static Criterion In(Criterion where) => Widened.Fold(where);

    public override Criterion Fold(AllOf all) => new AllOf([.. all.Parts.Select(Fold)]);

    public override Criterion Fold(AnyOf any) => new AnyOf([.. any.Parts.Select(Fold)]);

    public override Criterion Fold(Not not) => new Not(Fold(not.Part));

    public override Criterion Fold(HasText text)
    {
        ImmutableArray<SearchTerm> words = [.. text.Sequence.Where(term => !term.IsGrammar)];
        return words.IsEmpty || words.Length == text.Sequence.Length ? text : new AnyOf([text, text with { Sequence = words }]);
    }

    protected override Criterion Field(FieldCriterion field) => field;
}
