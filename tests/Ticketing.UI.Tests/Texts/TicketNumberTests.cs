using Microsoft.Extensions.Logging.Abstractions;

namespace Ticketing.UI.Texts;

public sealed class TicketNumberTests
{
    private static readonly Dictionary<long, NamedTicket> Seen = new()
    {
        [12] = new("/tickets/12", "A \"quoted\" <b> title · To-Do", IsDone: false),
        [7] = new("/tickets/7", "Done one · Closed", IsDone: true),
    };

    [Theory]
    [InlineData("#12", "<a class=\"ticket-number\" href=\"/tickets/12\" title=\"A &quot;quoted&quot; &lt;b&gt; title · To-Do\">#12</a>")]
    [InlineData("see #7.", "see <a class=\"ticket-number is-done\" href=\"/tickets/7\" title=\"Done one · Closed\">#7</a>.")]
    [InlineData("#13", "#13")]
    [InlineData("no#12", "no#12")]
    [InlineData("#12a", "#12a")]
    [InlineData("\\#12", "#12")]
    [InlineData("`#12`", "<code>#12</code>")]
    [InlineData("##12", "##12")]
    [InlineData("#99999999999999999999", "#99999999999999999999")]
    [InlineData("[#12](https://example.com/)", "<a href=\"https://example.com/\" rel=\"nofollow noopener noreferrer\">#12</a>")]
    public void A_number_is_a_link_for_who_sees_its_ticket(string text, string html) =>
        Assert.Equal($"<p>{html}</p>\n", Render(text, Seen));

    [Fact]
    public void For_somebody_else_the_same_text_is_another_one()
    {
        var markdown = new Markdown(TimeProvider.System, NullLogger<Markdown>.Instance);
        Assert.Contains("href", markdown.Render("#12", tickets: Seen).Html, StringComparison.Ordinal);
        Assert.Equal("<p>#12</p>\n", markdown.Render("#12").Html);
    }

    [Fact]
    public void So_many_are_looked_for_and_no_more() =>
        Assert.Equal([1, 2, 3], TicketNumberParser.NumbersIn("#1 #2 x#9 #2 #3 #4", 3).Order());

    private static string Render(string text, IReadOnlyDictionary<long, NamedTicket> tickets) =>
        new Markdown(TimeProvider.System, NullLogger<Markdown>.Instance).Render(text, tickets: tickets).Html;
}
