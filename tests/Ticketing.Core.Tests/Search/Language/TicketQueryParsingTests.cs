using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using static Ticketing.Search.Language.QueryNode;

namespace Ticketing.Tests.Search.Language;

public sealed class TicketQueryParsingTests
{
    public static TheoryData<string, QueryNode> Trees => new()
    {
        // free text
        { "printer", Word("printer") },
        { "  printer\tjam\r\n", And(Word("printer"), Word("jam")) },
        { "print*", Word("print", prefix: true) },
        { "**", Word("*", prefix: true) },
        { "*", Word("*") },
        { "123", Word("123") },
        { "\"paper jam\"", Phrase("paper jam") },
        { "\"a \\\"b\\\" \\\\ c:\\temp\"", Phrase("a \"b\" \\ c:\\temp") },
        { "\"a\"b\"c\"", And(Phrase("a"), Word("b\"c\"")) },
        { "24\" screen", And(Word("24\""), Word("screen")) },
        { "💥 naïve ﷽", And(Word("💥"), Word("naïve"), Word("﷽")) },

        // words that look like something else
        { "10:30 ::1 http://x.y/?q=a:b std::vector C:\\temp Note: a_b:c", And(
            Word("10:30"), Word("::1"), Word("http://x.y/?q=a:b"), Word("std::vector"), Word("C:\\temp"), Word("Note:"), Word("a_b:c")) },
        { "printf() f(g(x))", And(Word("printf()"), Word("f(g(x))")) },
        { "f(x", Phrase("f(x") },
        { "a - b -- c", And(Word("a"), Phrase("-"), Word("b"), Phrase("--"), Word("c")) },
        { "or Or ORDER OR2", And(Word("or"), Word("Or"), Word("ORDER"), Word("OR2")) },
        { "#tag #1a #", And(Word("#tag"), Word("#1a"), Word("#")) },
        { ":::", Word(":::") },

        // structure
        { "-printer", Not(Word("printer")) },
        { "--force", Word("force") },
        { "---x", Not(Word("x")) },
        { "a b OR c d", And(Word("a"), Or(Word("b"), Word("c")), Word("d")) },
        { "a OR b OR c", Or(Word("a"), Word("b"), Word("c")) },
        { "-a OR -\"b\"", Or(Not(Word("a")), Not(Phrase("b"))) },
        { "(a b) OR c", Or(And(Word("a"), Word("b")), Word("c")) },
        { "((a) (b (c)))", And(Word("a"), Word("b"), Word("c")) },
        { "-(a b)", Not(And(Word("a"), Word("b"))) },
        { "-(-(a))", Word("a") },
        { "(a)(b)", And(Word("a"), Word("b")) },
        { "a OR(b c)", Or(Word("a"), And(Word("b"), Word("c"))) },
        { "(see printf())", And(Word("see"), Word("printf()")) },

        // fields
        { "is:open", Is(QueryFlag.Open) },
        { "IS:Open,DONE", Is(QueryFields.Is, new FlagValue(QueryFlag.Open), new FlagValue(QueryFlag.Done)) },
        { "status:pending", Is(TicketFields.Status, "pending") },
        { "status:Pending,\"waiting for, parts\"", Is(TicketFields.Status, new TextValue("Pending"), new TextValue("waiting for, parts")) },
        { "-tag:spam", Not(Is(TicketFields.Tags, "spam")) },
        { "assignee:me,None requester:\"me\" tag:\"none\" status:none", And(
            Is(TicketFields.Assignee, QueryValue.Me, QueryValue.None), Is(TicketFields.Requester, "me"), Is(TicketFields.Tags, "none"),
            Is(TicketFields.Status, "none")) },
        { "org:a organization:b organisation:c externalref:d", And(
            Is(TicketFields.Organisation, "a"), Is(TicketFields.Organisation, "b"), Is(TicketFields.Organisation, "c"),
            Is(TicketFields.ExternalRef, "d")) },
        { "priority:High", Is(TicketFields.Priority, new PriorityValue(Priority.High)) },
        { "priority:>=high", Compare(TicketFields.Priority, QueryOperator.AtLeast, new PriorityValue(Priority.High)) },
        { "priority:low..normal", Range(TicketFields.Priority, new PriorityValue(Priority.Low), new PriorityValue(Priority.Normal)) },
        { "#123", Is(TicketFields.Id, new NumberValue(123)) },
        { "(#7)", Is(TicketFields.Id, new NumberValue(7)) },
        { "id:#7,0008", Is(TicketFields.Id, new NumberValue(7), new NumberValue(8)) },
        { "id:<=9", Compare(TicketFields.Id, QueryOperator.AtMost, new NumberValue(9)) },
        { "title:1..2", Is(TicketFields.Title, "1..2") },
        { "title:\"paper jam\"", Is(TicketFields.Title, "paper jam") },
        { "(category:a(b))", Is(TicketFields.Category, "a(b)") },
        { "title::x", Is(TicketFields.Title, ":x") },

        // dates
        { "created:>=2026-01-01", Compare(TicketFields.Created, QueryOperator.AtLeast, Day(2026, 1, 1)) },
        { "created:2026-01-01..2026-02-01", Range(TicketFields.Created, Day(2026, 1, 1), Day(2026, 2, 1)) },
        { "created:2026-01,Today", Is(TicketFields.Created, new InMonth(2026, 1), new OnNamedDay(NamedDay.Today)) },
        { "updated:<7d", Compare(TicketFields.Updated, QueryOperator.Less, new TimeAgo(7, DurationUnit.Days)) },
        { "updated:3mo..30m", Range(TicketFields.Updated, new TimeAgo(3, DurationUnit.Months), new TimeAgo(30, DurationUnit.Minutes)) },
        { "updated:>1y", Compare(TicketFields.Updated, QueryOperator.Greater, new TimeAgo(1, DurationUnit.Years)) },
        { "due:<+2W", Compare(TicketFields.Due, QueryOperator.Less, new TimeAhead(2, DurationUnit.Weeks)) },
        { "due:none", Is(TicketFields.Due, QueryValue.None) },
        { "closed:>2026-01-01T14:00:00.5+02:00", Compare(
            TicketFields.Closed, QueryOperator.Greater, new AtInstant(new DateTimeOffset(2026, 1, 1, 12, 0, 0, 500, TimeSpan.Zero))) },
        { "resolved:2026-01-01T12:00Z", Is(TicketFields.Resolved, new AtInstant(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero))) },
    };

    [Theory, MemberData(nameof(Trees))]
    public void A_text_parses_to_its_tree(string text, QueryNode expected)
    {
        var query = TicketQuery.Parse(text);

        Assert.Equal(expected, query.Where);
        Assert.Empty(query.Sorts);
    }

    [Fact]
    public void The_example_of_the_design_parses()
    {
        var query = TicketQuery.Parse(
            "printer \"paper jam\" is:open status:pending priority:>=high assignee:me team:network category:hardware tag:vip "
            + "created:>=2026-01-01 updated:<7d is:overdue -tag:spam sort:-updated");

        Assert.Equal(13, Assert.IsType<QueryAnd>(query.Where).Nodes.Count);
        Assert.Equal([new TicketSort(TicketFields.Updated, Descending: true)], query.Sorts);
    }

    [Fact]
    public void Sorts_keep_their_order_wherever_they_stand()
    {
        var query = TicketQuery.Parse("sort:-priority,Created printer sort:id");

        Assert.Equal(Word("printer"), query.Where);
        Assert.Equal([new(TicketFields.Priority, Descending: true), new(TicketFields.Created), new(TicketFields.Id)], query.Sorts);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n\u00a0")]
    public void Nothing_is_every_ticket(string text) => Assert.Equal(TicketQuery.Everything, TicketQuery.Parse(text));

    private static OnDay Day(int year, int month, int day) => new(new DateOnly(year, month, day));
}
