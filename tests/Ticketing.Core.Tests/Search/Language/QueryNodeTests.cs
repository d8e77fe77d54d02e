using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using static Ticketing.Search.Language.QueryNode;

namespace Ticketing.Tests.Search.Language;

public sealed class QueryNodeTests
{
    private static readonly QueryNode A = Word("a");
    private static readonly QueryNode B = Word("b");
    private static readonly QueryNode C = Word("c");

    [Fact]
    public void Nested_conjunctions_and_alternatives_are_flattened()
    {
        Assert.Equal(And(A, B, C), And(And(A, B), C));
        Assert.Equal(Or(A, B, C), Or(A, Or(B, C)));
        Assert.NotEqual(And(A, B), And(B, A));
        Assert.Equal(And(A, B).GetHashCode(), And(A, B).GetHashCode());
    }

    [Fact]
    public void One_node_alone_stays_itself()
    {
        Assert.Same(A, And(A));
        Assert.Same(A, Or(A));
        Assert.Same(A, Not(Not(A)));
    }

    [Fact]
    public void No_condition_is_refused()
    {
        Assert.Throws<ArgumentException>(() => And());
        Assert.Throws<ArgumentException>(() => Or());
    }

    [Fact]
    public void Text_that_no_query_may_hold_is_refused()
    {
        // Not inline data: an attribute cannot carry half a surrogate pair.
        Assert.All(["", " ", "a\0", "a\udc00", "\ud83d"], text =>
        {
            Assert.ThrowsAny<ArgumentException>(() => Word(text));
            Assert.ThrowsAny<ArgumentException>(() => Phrase(text));
            Assert.ThrowsAny<ArgumentException>(() => Is(TicketFields.Tags, text));
        });
    }

    [Fact]
    public void A_prefix_must_be_one_word() => Assert.Throws<ArgumentException>(() => Word("paper jam", prefix: true));

    [Fact]
    public void A_field_refuses_values_of_another_kind()
    {
        Assert.Throws<ArgumentException>(() => Is(TicketFields.Priority, "high"));
        Assert.Throws<ArgumentException>(() => Is(TicketFields.Team, QueryValue.Me));
        Assert.Throws<ArgumentException>(() => Is(TicketFields.Created, QueryValue.None));
        Assert.Throws<ArgumentException>(() => Is(TicketFields.Created, new TimeAgo(7, DurationUnit.Days)));
        Assert.Throws<ArgumentException>(() => Is(QueryFields.Sort, "id"));
        Assert.Throws<ArgumentException>(() => Is(TicketFields.Tags, Array.Empty<QueryValue>()));
        Assert.Throws<ArgumentException>(() => Compare(TicketFields.Due, QueryOperator.Less, QueryValue.None));
        Assert.Throws<ArgumentException>(() => Compare(TicketFields.Tags, QueryOperator.Less, new TextValue("a")));
        Assert.Throws<ArgumentException>(() => Range(TicketFields.Id, new NumberValue(1), new PriorityValue(Priority.Low)));
    }

    [Fact]
    public void A_query_is_narrowed_without_losing_its_order()
    {
        var query = TicketQuery.Parse("a OR b sort:id");

        Assert.Equal("a OR b c sort:id", query.Narrow(C).ToString());
        Assert.Equal("c", TicketQuery.Everything.Narrow(C).ToString());
        Assert.Equal("a OR b sort:-due", query.SortedBy(new TicketSort(TicketFields.Due, Descending: true)).ToString());
    }

    [Fact]
    public void A_sort_field_stands_once() =>
        Assert.Throws<ArgumentException>(
            () => new TicketQuery(A, new TicketSort(TicketFields.Id), new TicketSort(TicketFields.Id, Descending: true)));
}
