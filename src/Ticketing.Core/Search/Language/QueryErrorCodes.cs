namespace Ticketing.Search.Language;

/// <summary>The values of <see cref="QueryError.Code"/>. They never change; new ones may be added.</summary>
public static class QueryErrorCodes
{
    /// <summary>The text, or its canonical form, exceeds <see cref="QueryLimits.TextLength"/>.</summary>
    public const string TooLong = "query.too-long";

    /// <summary>Parentheses are nested beyond <see cref="QueryLimits.Depth"/>.</summary>
    public const string TooDeep = "query.too-deep";

    /// <summary>There are more than <see cref="QueryLimits.Terms"/> terms.</summary>
    public const string TooManyTerms = "query.too-many-terms";

    /// <summary>U+0000 or half a surrogate pair.</summary>
    public const string BadCharacter = "query.bad-character";

    /// <summary>A quote is not closed.</summary>
    public const string UnclosedQuote = "query.unclosed-quote";

    /// <summary>Nothing stands between the quotes.</summary>
    public const string EmptyQuote = "query.empty-quote";

    /// <summary>Text follows a quoted value directly.</summary>
    public const string TextAfterQuote = "query.text-after-quote";

    /// <summary>A parenthesis is not closed.</summary>
    public const string UnclosedGroup = "query.unclosed-group";

    /// <summary>A parenthesis closes that was not opened.</summary>
    public const string UnopenedGroup = "query.unopened-group";

    /// <summary>Nothing stands between the parentheses.</summary>
    public const string EmptyGroup = "query.empty-group";

    /// <summary><c>OR</c> lacks a term on one side.</summary>
    public const string LonelyOr = "query.lonely-or";

    /// <summary>There is no such field.</summary>
    public const string UnknownField = "query.unknown-field";

    /// <summary>A field, a comma, an operator or a range lacks a value.</summary>
    public const string MissingValue = "query.missing-value";

    /// <summary>A hyphen stands before the value and not before the field.</summary>
    public const string NegatedValue = "query.negated-value";

    /// <summary>A parenthesis stands before the value.</summary>
    public const string GroupedValue = "query.grouped-value";

    /// <summary>The field does not take a comparison.</summary>
    public const string OperatorNotAllowed = "query.operator-not-allowed";

    /// <summary>A comparison or a range stands in a list.</summary>
    public const string ListNotAllowed = "query.list-not-allowed";

    /// <summary>A comparison with a range.</summary>
    public const string RangeNotAllowed = "query.range-not-allowed";

    /// <summary><c>none</c> in a comparison or a range.</summary>
    public const string NoneNotComparable = "query.none-not-comparable";

    /// <summary>A duration without a comparison.</summary>
    public const string DurationNeedsComparison = "query.duration-needs-comparison";

    /// <summary>The field takes one of certain values, and this is none of them, as far as whoever asks may know.</summary>
    public const string UnknownValue = "query.unknown-value";

    /// <summary>The field takes people, and it is nobody of whom whoever asks may know.</summary>
    public const string UnknownPerson = "query.unknown-person";

    /// <summary>More people are called so than a query can ask for.</summary>
    public const string TooManyPeople = "query.too-many-people";

    /// <summary>Not a whole number.</summary>
    public const string BadNumber = "query.bad-number";

    /// <summary>Not a date.</summary>
    public const string BadDate = "query.bad-date";

    /// <summary>Not a length of time.</summary>
    public const string BadDuration = "query.bad-duration";

    /// <summary>A hyphen stands before <c>sort</c> and not before the sort field.</summary>
    public const string NegatedSort = "query.negated-sort";

    /// <summary><c>sort</c> stands in parentheses or beside <c>OR</c>.</summary>
    public const string MisplacedSort = "query.misplaced-sort";

    /// <summary>The same sort field stands twice.</summary>
    public const string RepeatedSort = "query.repeated-sort";

    /// <summary>
    /// No word of the query can be searched for: it has only grammar and punctuation. The argument is the first of its texts.
    /// </summary>
    public const string NoWord = "query.no-word";

    /// <summary>Finding what the query asks for is too much work. The argument is the part to be shortened first.</summary>
    public const string TooMuchWork = "query.too-much-work";
}
