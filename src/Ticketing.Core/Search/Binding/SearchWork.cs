using Ticketing.Search.Criteria;

namespace Ticketing.Search.Binding;

/// <summary>
/// What a condition costs whoever runs it, roughly, in words that are looked for: the one budget for terms, beginnings, phrases, groups,
/// negations, lists and nesting. It is asked before anything is run.
/// </summary>
internal sealed class SearchWork : FieldsAlike<double>
{
    private static readonly SearchWork Work = new();

    private const double Most = 100;

    // Beyond it a database's own parser gives up.
    private const int MostNested = 12;

    // From this share of the budget on, a part is worth being named.
    private const double GoodPart = 0.25;

    // The words of a phrase are looked for, and then their places.
    private const double InPhrase = 1.5;

    private const double OneField = 0.25;
    private const double Value = 0.05;

    // Keys are looked up for each ticket, where other fields are on its row.
    private const double Key = 2;

    private SearchWork()
    {
    }

    /// <summary>Whether it is more than may be asked for.</summary>
    public static bool IsTooMuch(Criterion? where) => Of(where) > Most || Nesting.Of(where) > MostNested;

    /// <summary>Whether it is a good part of what may be asked for, or more.</summary>
    public static bool IsGoodPart(Criterion? where) => Of(where) > Most * GoodPart || Nesting.Of(where) > MostNested;

    /// <summary>What it costs.</summary>
    public static double Of(Criterion? where) => where is null ? 0 : Work.Fold(where);

    public override double Fold(AllOf all) => all.Parts.Sum(Fold);

    public override double Fold(AnyOf any) => any.Parts.Sum(Fold);

    public override double Fold(Not not) => Fold(not.Part);

    public override double Fold(HasText text) => text.Sequence.Sum(Of) * (text.Sequence.Length > 1 ? InPhrase : 1);

    public override double Fold(ValueIn value) => OneField + (value.Values.Length * Value);

    public override double Fold(KeyIn keys) => OneField + (keys.Keys.Length * Key);

    public override double Fold(KeyBetween keys) => OneField + Key;

    protected override double Field(FieldCriterion field) => OneField;

    // A beginning is all words that begin so: of one letter, a good part of all there are.
    private static double Of(SearchTerm term) => term.Prefix?.Length switch { null => 1, 1 => 16, 2 => 8, 3 => 4, _ => 2 };
}
