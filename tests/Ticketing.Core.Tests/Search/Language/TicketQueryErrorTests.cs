using Ticketing.Search.Language;

namespace Ticketing.Tests.Search.Language;

public sealed class TicketQueryErrorTests
{
    [Theory]
    [InlineData("a statsu:x", QueryErrorCodes.UnknownField, 2, 6, "status")]
    [InlineData("prio:high", QueryErrorCodes.UnknownField, 0, 4, "priority")]
    [InlineData("-(foo:bar)", QueryErrorCodes.UnknownField, 2, 3, null)]
    [InlineData("srot:id", QueryErrorCodes.UnknownField, 0, 4, "sort")]
    [InlineData("foo:\"a b\"", QueryErrorCodes.UnknownField, 0, 3, null)]
    [InlineData("priority:hgih", QueryErrorCodes.UnknownValue, 9, 4, "high")]
    [InlineData("priority:>=hihg", QueryErrorCodes.UnknownValue, 11, 4, "high")]
    [InlineData("priority:low..hgh", QueryErrorCodes.UnknownValue, 14, 3, "high")]
    [InlineData("is:open,overdu", QueryErrorCodes.UnknownValue, 8, 6, "overdue")]
    [InlineData("is:0", QueryErrorCodes.UnknownValue, 3, 1, null)]
    [InlineData("sort:-updatd", QueryErrorCodes.UnknownValue, 6, 6, "updated")]
    [InlineData("created:soon", QueryErrorCodes.BadDate, 8, 4, null)]
    [InlineData("created:tomorow", QueryErrorCodes.BadDate, 8, 7, "tomorrow")]
    [InlineData("created:none", QueryErrorCodes.BadDate, 8, 4, null)]
    [InlineData("created:2026-02-30", QueryErrorCodes.BadDate, 8, 10, null)]
    [InlineData("created:0001-01-01", QueryErrorCodes.BadDate, 8, 10, null)]
    [InlineData("created:9999-12", QueryErrorCodes.BadDate, 8, 7, null)]
    [InlineData("created:2026-01-01T12:00:00", QueryErrorCodes.BadDate, 8, 19, null)]
    [InlineData("created:>99999d", QueryErrorCodes.BadDate, 9, 6, null)]
    [InlineData("created:>0d", QueryErrorCodes.BadDate, 9, 2, null)]
    [InlineData("created:7d", QueryErrorCodes.DurationNeedsComparison, 8, 2, "<7d")]
    [InlineData("id:x", QueryErrorCodes.BadNumber, 3, 1, null)]
    [InlineData("#99999999999999999999", QueryErrorCodes.BadNumber, 0, 21, null)]
    [InlineData("spent:>2", QueryErrorCodes.BadDuration, 7, 1, null)]
    [InlineData("spent:long", QueryErrorCodes.BadDuration, 6, 4, null)]
    [InlineData("spent:>none", QueryErrorCodes.NoneNotComparable, 7, 4, null)]
    [InlineData("spent:1h..2w", QueryErrorCodes.BadDuration, 10, 2, null)]
    [InlineData("tag:>x", QueryErrorCodes.OperatorNotAllowed, 4, 2, null)]
    [InlineData("due:<none", QueryErrorCodes.NoneNotComparable, 5, 4, null)]
    [InlineData("id:>1,2", QueryErrorCodes.ListNotAllowed, 3, 4, null)]
    [InlineData("id:1..2,3", QueryErrorCodes.ListNotAllowed, 3, 6, null)]
    [InlineData("id:>1..2", QueryErrorCodes.RangeNotAllowed, 4, 4, null)]
    [InlineData("id:1..", QueryErrorCodes.MissingValue, 6, 0, null)]
    [InlineData("id:..1", QueryErrorCodes.MissingValue, 3, 0, null)]
    [InlineData("status: x", QueryErrorCodes.MissingValue, 7, 0, null)]
    [InlineData("status:", QueryErrorCodes.MissingValue, 7, 0, null)]
    [InlineData("status:a,", QueryErrorCodes.MissingValue, 9, 0, null)]
    [InlineData("status:a,,b", QueryErrorCodes.MissingValue, 9, 0, null)]
    [InlineData("priority:>", QueryErrorCodes.MissingValue, 10, 0, null)]
    [InlineData("status:-x", QueryErrorCodes.NegatedValue, 0, 9, "-status:x")]
    [InlineData("-status:-x", QueryErrorCodes.NegatedValue, 8, 2, null)]
    [InlineData("status:a,-x", QueryErrorCodes.NegatedValue, 9, 2, null)]
    [InlineData("status:(a OR b)", QueryErrorCodes.GroupedValue, 7, 2, null)]
    [InlineData("status:\"a\"b", QueryErrorCodes.TextAfterQuote, 10, 1, null)]
    [InlineData("a \"b", QueryErrorCodes.UnclosedQuote, 2, 2, null)]
    [InlineData("\"a\\\"", QueryErrorCodes.UnclosedQuote, 0, 4, null)]
    [InlineData("tag:\"a", QueryErrorCodes.UnclosedQuote, 4, 2, null)]
    [InlineData("a \" \"", QueryErrorCodes.EmptyQuote, 2, 3, null)]
    [InlineData("(a (b)", QueryErrorCodes.UnclosedGroup, 0, 1, null)]
    [InlineData("a)", QueryErrorCodes.UnopenedGroup, 1, 1, null)]
    [InlineData("a ()", QueryErrorCodes.EmptyGroup, 2, 2, null)]
    [InlineData("OR a", QueryErrorCodes.LonelyOr, 0, 2, "\"OR\"")]
    [InlineData("a OR", QueryErrorCodes.LonelyOr, 2, 2, "\"OR\"")]
    [InlineData("a OR OR b", QueryErrorCodes.LonelyOr, 5, 2, "\"OR\"")]
    [InlineData("(a OR )", QueryErrorCodes.LonelyOr, 3, 2, "\"OR\"")]
    [InlineData("-OR", QueryErrorCodes.LonelyOr, 1, 2, "\"OR\"")]
    [InlineData("-sort:updated", QueryErrorCodes.NegatedSort, 0, 13, "sort:-updated")]
    [InlineData("(sort:id)", QueryErrorCodes.MisplacedSort, 1, 7, null)]
    [InlineData("a OR sort:id", QueryErrorCodes.MisplacedSort, 5, 7, null)]
    [InlineData("sort:id,-id", QueryErrorCodes.RepeatedSort, 8, 3, null)]
    [InlineData("a \0", QueryErrorCodes.BadCharacter, 2, 1, "")]
    public void A_wrong_text_is_refused_where_it_is_wrong(string text, string code, int position, int length, string? suggestion)
    {
        var parsed = TicketQuery.TryParse(text, out var query, out var error);

        Assert.False(parsed);
        Assert.Null(query);
        Assert.Equal((code, position, length, suggestion), (error!.Code, error.Position, error.Length, error.Suggestion));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.Equal(QueryErrorCodes.BadCharacter, ErrorOf("a \ud83d b").Code);

    [Fact]
    public void Every_suggestion_mends_its_query()
    {
        string[] texts =
        [
            "statsu:x", "priority:hgih", "is:overdu", "sort:-updatd", "created:tomorow", "created:7d", "status:-x", "OR a", "a OR",
            "-sort:updated", "a \0",
        ];

        Assert.All(texts, text =>
        {
            var error = ErrorOf(text);
            var mended = text.Remove(error.Position, error.Length).Insert(error.Position, error.Suggestion!);
            Assert.True(TicketQuery.TryParse(mended, out _, out var second), second?.Message);
        });
    }

    [Fact]
    public void An_unknown_field_far_from_all_others_lists_them() =>
        Assert.Contains("status, priority", ErrorOf("foo:bar").Message, StringComparison.Ordinal);

    [Fact]
    public void A_bad_date_lists_the_forms() =>
        Assert.Contains("2026-01-31T12:00:00Z", ErrorOf("created:soon").Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_throws_with_the_error()
    {
        var exception = Assert.Throws<QuerySyntaxException>(() => TicketQuery.Parse("priority:hgih"));

        Assert.Equal("high", exception.Error.Suggestion);
        Assert.Equal(exception.Error.Message, exception.Message);
    }

    [Fact]
    public void A_text_is_limited_in_length()
    {
        Assert.True(TicketQuery.TryParse(new string('a', QueryLimits.TextLength), out _, out _));
        Assert.Equal(QueryErrorCodes.TooLong, ErrorOf(new string('a', QueryLimits.TextLength + 1)).Code);
    }

    [Fact]
    public void A_text_whose_canonical_form_is_too_long_is_refused() =>
        Assert.Equal(QueryErrorCodes.TooLong, ErrorOf('"' + string.Concat(Enumerable.Repeat("a\\", 1900)) + "a\"").Code);

    [Fact]
    public void Nesting_is_limited()
    {
        Assert.True(TicketQuery.TryParse(Nested(QueryLimits.Depth), out _, out _));
        Assert.Equal(
            (QueryErrorCodes.TooDeep, QueryLimits.Depth),
            (ErrorOf(Nested(QueryLimits.Depth + 1)).Code, ErrorOf(Nested(QueryLimits.Depth + 1)).Position));
        Assert.Equal(QueryErrorCodes.TooDeep, ErrorOf(new string('(', QueryLimits.TextLength)).Code);
        Assert.Equal(QueryErrorCodes.TooDeep, ErrorOf(string.Concat(Enumerable.Repeat("-(", QueryLimits.TextLength / 2))).Code);
    }

    [Theory]
    [InlineData("a", " a")]
    [InlineData("\"a\"", " \"a\"")]
    [InlineData("#1", " #1")]
    [InlineData("-", " -")]
    [InlineData("tag:a", ",a")]
    public void Terms_are_limited(string first, string next)
    {
        var most = first + string.Concat(Enumerable.Repeat(next, QueryLimits.Terms - 1));

        Assert.True(TicketQuery.TryParse(most, out _, out _));
        Assert.Equal(QueryErrorCodes.TooManyTerms, ErrorOf(most + next).Code);
    }

    private static string Nested(int depth) => new string('(', depth) + "a" + new string(')', depth);

    private static QueryError ErrorOf(string text)
    {
        Assert.False(TicketQuery.TryParse(text, out _, out var error));
        return error;
    }
}
