using Ticketing.Search.Criteria;

namespace Ticketing.Search.Binding;

/// <summary>
/// What a condition costs whoever runs it, roughly, in words that are looked for: the one budget for terms, beginnings, phrases, groups,
/// negations, lists and nesting. It is asked before anything is run.
/// </summary>
internal static class SearchWork
{
    private const double Most = 100;

    // Beyond it a database's own parser gives up.
    private const int MostNested = 12;

    // From this share of the budget on, a part is worth being named.
    private const double GoodPart = 0.25;

    // The words of a phrase are looked for, and then their places.
    private const double InPhrase = 1.5;

    private const double Field = 0.25;
    private const double Value = 0.05;

    // Keys are looked up for each ticket, where other fields are on its row.
    private const double Key = 2;

    /// <summary>Whether it is more than may be asked for.</summary>
    public static bool IsTooMuch(Criterion? where) => Of(where) > Most || Nested(where) > MostNested;

    /// <summary>Whether it is a good part of what may be asked for, or more.</summary>
    public static bool IsGoodPart(Criterion? where) => Of(where) > Most * GoodPart || Nested(where) > MostNested;

    /// <summary>What it costs.</summary>
    public static double Of(Criterion? where) => where switch
    {
        null => 0,
        AllOf all => all.Parts.Sum(Of),
        AnyOf any => any.Parts.Sum(Of),
        Not not => Of(not.Part),
        HasText text => text.Sequence.Sum(Of) * (text.Sequence.Length > 1 ? InPhrase : 1),
        ValueIn value => Field + (value.Values.Length * Value),
        KeyIn key => Field + (key.Keys.Length * Key),
        _ => Field,
    };

    // A beginning is all words that begin so: of one letter, a good part of all there are.
    private static double Of(SearchTerm term) => term.Prefix?.Length switch { null => 1, 1 => 16, 2 => 8, 3 => 4, _ => 2 };

    private static int Nested(Criterion? where) => where switch
    {
        AllOf all => 1 + all.Parts.Select(Nested).DefaultIfEmpty().Max(),
        AnyOf any => 1 + any.Parts.Select(Nested).DefaultIfEmpty().Max(),
        Not not => 1 + Nested(not.Part),
        _ => 0,
    };
}
