using Ticketing.Search.Language;
using static Ticketing.Search.Language.QueryNode;

namespace Ticketing.Tests.Search.Language;

public sealed class TicketQueryPrintingTests
{
    [Theory]
    [InlineData("  a   b ", "a b")]
    [InlineData("a ((b)) -(c)", "a b -c")]
    [InlineData("(a OR b) c", "a OR b c")]
    [InlineData("a OR (b c) OR -(d e)", "a OR (b c) OR -(d e)")]
    [InlineData("-(a OR b)", "-(a OR b)")]
    [InlineData("ORG:Acme ExternalRef:x", "organisation:Acme ref:x")]
    [InlineData("IS:Open Priority:>=HIGH", "is:open priority:>=high")]
    [InlineData("#0123", "id:123")]
    [InlineData("assignee:ME,\"me\",\"NONE\"", "assignee:me,\"me\",\"NONE\"")]
    [InlineData("status:\"me\",\"none\",\"pending\"", "status:me,none,pending")]
    [InlineData("tag:\"a b\",\"a,b\",\">x\",\"-x\",\"(x)\",\"a(\"", "tag:\"a b\",\"a,b\",\">x\",\"-x\",\"(x)\",\"a(\"")]
    [InlineData("tag:\"a\\\"b\\\\\"", "tag:a\"b\\")]
    [InlineData("f(x -", "\"f(x\" \"-\"")]
    [InlineData("created:>2026-01-01T14:00+02:00", "created:>2026-01-01T12:00:00Z")]
    [InlineData("created:>007D", "created:>7d")]
    [InlineData("sort:-id a sort:created", "a sort:-id,created")]
    [InlineData("sort:id", "sort:id")]
    [InlineData("", "")]
    public void A_query_prints_in_one_canonical_way(string text, string canonical) =>
        Assert.Equal(canonical, TicketQuery.Parse(text).ToString());

    [Theory]
    [InlineData("paper jam")]
    [InlineData("OR")]
    [InlineData("-x")]
    [InlineData("#12")]
    [InlineData("status:x")]
    [InlineData("foo:x")]
    [InlineData("print*")]
    [InlineData("a)")]
    [InlineData("\"a")]
    public void Text_that_is_no_single_word_becomes_a_phrase_and_prints_in_quotes(string text)
    {
        var node = Word(text);

        Assert.Equal(Phrase(text), node);
        Assert.Equal(node, TicketQuery.Parse(node.ToString()).Where);
    }

    [Fact]
    public void A_tree_prints_its_text() => Assert.Equal("-(a OR b)", Not(Or(Word("a"), Word("b"))).ToString());
}
