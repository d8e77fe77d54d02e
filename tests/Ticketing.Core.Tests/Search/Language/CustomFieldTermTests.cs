using Ticketing.Fields;
using Ticketing.Search.Language;

namespace Ticketing.Tests.Search.Language;

public sealed class CustomFieldTermTests
{
    [Theory]
    [InlineData("field.serial:X1", "field.serial:X1")]
    [InlineData("FIELD.Serial:X1", "field.serial:X1")]
    [InlineData("field.site-2:north,south", "field.site-2:north,south")]
    [InlineData("field.cost:>100", "field.cost:>100")]
    [InlineData("field.cost:<=\"-5\"", "field.cost:<=\"-5\"")]
    [InlineData("field.cost:1..2.5", "field.cost:1..2.5")]
    [InlineData("-field.cost:none", "-field.cost:none")]
    [InlineData("field.name:\"1..2\"", "field.name:\"1..2\"")]
    [InlineData("field.name:>\"=5\"", "field.name:>\"=5\"")]
    [InlineData("field.name:\"none\"", "field.name:\"none\"")]
    [InlineData("field.größe:3", "field.größe:3")]
    [InlineData("sort:-FIELD.Cost", "sort:-field.cost")]
    [InlineData("field.cost:>1 sort:field.site-2", "field.cost:>1 sort:field.site-2")]
    public void A_term_is_read_and_written_as_it_means(string text, string canonical)
    {
        var query = TicketQuery.Parse(text);

        Assert.Equal(canonical, query.ToString());
        Assert.Equal(query, TicketQuery.Parse(query.ToString()));
    }

    [Theory]
    [InlineData("field.:x")]
    [InlineData("field.a.b:x")]
    [InlineData("example.com:80")]
    public void What_names_no_field_is_a_word_or_an_error(string text)
    {
        if (TicketQuery.TryParse(text, out var query, out _))
            Assert.DoesNotContain("CustomField", query.Where!.GetType().Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_one_key_are_the_same()
    {
        Assert.True(CustomField.TryRead("field.serial", out var one));
        Assert.True(CustomField.TryRead("Field.SERIAL", out var other));
        Assert.Equal(one, other);
    }
}
