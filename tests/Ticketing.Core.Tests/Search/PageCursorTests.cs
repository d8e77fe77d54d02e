using Ticketing.Search;

namespace Ticketing.Tests.Search;

public sealed class PageCursorTests
{
    private const string Query = "printer sort:relevance";

    [Theory]
    [InlineData(null, 7, null)]
    [InlineData(0.1, 7, null)]
    [InlineData(-8.9e15, long.MaxValue, "60.31.12")]
    [InlineData(1.0 / 3, 0, "")]
    [InlineData(1.0, 1, "a|b")]
    public void A_cursor_that_is_handed_in_is_the_place_it_was_handed_out_for(double? key, long id, string? weights)
    {
        foreach (var backward in (bool[])[false, true])
        {
            var cursor = new PageCursor(new(key, id, weights), backward);

            Assert.Equal(cursor, PageCursor.Read(cursor.Write(Query), Query));
            Assert.Throws<TicketValidationException>(() => PageCursor.Read(cursor.Write(Query), "another"));
        }
    }

    [Theory]
    [InlineData("cost=1000000000000120500000")]
    [InlineData("serial=a|b é")]
    public void A_cursor_of_an_order_by_a_custom_field_has_what_is_in_it(string text)
    {
        foreach (var backward in (bool[])[false, true])
        {
            var cursor = new PageCursor(new(1.7e15, 7) { Text = text }, backward);

            Assert.Equal(cursor, PageCursor.Read(cursor.Write(Query), Query));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("f")]
    [InlineData("F|1|2")]
    [InlineData("B|1|2|cost=\0")]
    [InlineData("x|1|2")]
    [InlineData("f|1|")]
    [InlineData("f|1|-2")]
    [InlineData("f|1|2x|60.31")]
    [InlineData("f|NaN|2")]
    [InlineData("f|one|2")]
    public void What_is_no_place_is_refused(string place) =>
        Assert.Throws<TicketValidationException>(() => PageCursor.Read(CursorText.Write(Query, place), Query));
}
