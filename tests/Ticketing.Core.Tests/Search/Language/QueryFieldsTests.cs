using Ticketing.Fields;
using Ticketing.Search.Language;

namespace Ticketing.Tests.Search.Language;

public sealed class QueryFieldsTests
{
    [Fact]
    public void Every_field_that_can_be_asked_for_is_there_once() => Assert.Equal(
        [QueryFields.Is, .. TicketFields.All.Where(field => field.IsAsked), QueryFields.Sort], QueryFields.All);

    [Fact]
    public void Names_are_letters_so_that_the_parser_sees_them() =>
        Assert.All(QueryFields.All.SelectMany(d => d.Aliases.Prepend(d.Key)), name => Assert.Matches("^[a-z]+$", name));

    [Fact]
    public void Every_keyword_can_be_written()
    {
        var terms = QueryFields.All.SelectMany(QueryFields.KeywordsOf, (d, keyword) => $"{d.Key}:{keyword}");

        Assert.All(terms, term => Assert.Equal(term, TicketQuery.Parse(term).ToString()));
    }
}
