using Ticketing.Search.Language;

namespace Ticketing.Tests.Search.Language;

public sealed class QueryFieldsTests
{
    [Fact]
    public void Every_field_is_in_the_table_once() => Assert.Equal(Enum.GetValues<QueryField>(), QueryFields.All.Select(d => d.Field));

    [Fact]
    public void Names_are_letters_so_that_the_parser_sees_them() =>
        Assert.All(QueryFields.All.SelectMany(d => d.Aliases.Prepend(d.Name)), name => Assert.Matches("^[a-z]+$", name));

    [Fact]
    public void Every_keyword_can_be_written()
    {
        var terms = QueryFields.All.SelectMany(d => d.Keywords, (d, keyword) => $"{d.Name}:{keyword}");

        Assert.All(terms, term => Assert.Equal(term, TicketQuery.Parse(term).ToString()));
    }
}
