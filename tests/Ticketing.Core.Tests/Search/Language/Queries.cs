using FsCheck;
using FsCheck.Fluent;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;

namespace Ticketing.Tests.Search.Language;

/// <summary>Queries of every case, not too long to be parsed again.</summary>
internal static class Queries
{
    public static Arbitrary<TicketQuery> All() => Query.Where(query => query.ToString().Length <= QueryLimits.TextLength).ToArbitrary();

    /// <summary>Three levels of at most four nodes, three values in a leaf, seven sorts: just within the limit of terms.</summary>
    private static Gen<TicketQuery> Query =>
        from condition in Gen.OneOf(Gen.Constant<QueryNode?>(null), Node(3).Select(n => (QueryNode?)n), Node(3).Select(n => (QueryNode?)n))
        from fields in Gen.SubListOf<TicketField>([.. TicketFields.Sortable])
        from alternate in Gen.Elements(false, true)
        select new TicketQuery(condition, fields.Select((f, i) => new TicketSort(f, (i % 2 == 0) == alternate)));

    private static Gen<QueryNode> Leaf => Gen.OneOf(
        QueryTexts.Text.Select(t => QueryNode.Word(t)),
        QueryTexts.Text.Select(Prefix),
        QueryTexts.Text.Select(QueryNode.Phrase),
        Equal(Gen.Elements(Enum.GetValues<QueryFlag>()).Select(QueryValue (f) => new FlagValue(f)), FieldKind.Flag),
        Equal(TextValue, FieldKind.Text),
        Equal(Gen.OneOf(TextValue, Gen.Constant(QueryValue.Me)), FieldKind.Person),
        Equal(Priority, FieldKind.Priority),
        Equal(Number, FieldKind.Number),
        Equal(Number, FieldKind.Ticket),
        Equal(Gen.Elements(true, false).Select(QueryValue (holds) => new YesNoValue(holds)), FieldKind.YesNo),
        Equal(Date.Where(d => d is not (TimeAgo or TimeAhead)), FieldKind.Date),
        Equal(WorkTime, FieldKind.Duration),
        Ordered(WorkTime, FieldKind.Duration),
        Ordered(Priority, FieldKind.Priority),
        Ordered(Number, FieldKind.Number),
        Ordered(Date, FieldKind.Date));

    private static Gen<QueryValue> TextValue => QueryTexts.Text.Select(QueryValue (t) => new TextValue(t));

    private static Gen<QueryValue> Priority =>
        Gen.Elements(Enum.GetValues<Ticketing.Tickets.Priority>()).Select(QueryValue (p) => new PriorityValue(p));

    private static Gen<QueryValue> Number =>
        Gen.OneOf(Gen.Choose(0, 1000).Select(n => (long)n), Gen.Constant(long.MaxValue)).Select(QueryValue (n) => new NumberValue(n));

    private static Gen<QueryValue> WorkTime =>
        from minutes in Gen.OneOf(Gen.Choose(0, 10_000), Gen.Choose(0, 1_000_000_000))
        from days in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 99_999))
        select (QueryValue)new DurationValue(minutes, days);

    private static Gen<QueryValue> Date => Gen.OneOf(
        Gen.Choose(0, 400_000).Select(QueryValue (d) => new OnDay(new DateOnly(QueryLimits.FirstYear, 1, 1).AddDays(d))),
        Gen.Choose(0, 13_199).Select(QueryValue (m) => new InMonth(QueryLimits.FirstYear + (m / 12), (m % 12) + 1)),
        from day in Gen.Choose(1, 400_000)
        from ticks in Gen.OneOf(
            Gen.Choose(0, 1439).Select(m => m * TimeSpan.TicksPerMinute), Gen.Choose(0, int.MaxValue).Select(t => (long)t))
        from offset in Gen.Choose(-14, 14)
        let first = new DateTimeOffset(QueryLimits.FirstYear, 1, 1, 0, 0, 0, TimeSpan.FromHours(offset))
        select (QueryValue)new AtInstant(first.AddDays(day).AddTicks(ticks)),
        Duration((amount, unit) => new TimeAgo(amount, unit)),
        Duration((amount, unit) => new TimeAhead(amount, unit)),
        Gen.Elements(Enum.GetValues<NamedDay>()).Select(QueryValue (d) => new OnNamedDay(d)));

    private static Gen<QueryNode> Node(int depth)
    {
        if (depth == 0)
            return Leaf;
        var inner = Node(depth - 1);
        var several = Gen.Choose(1, 4).SelectMany(count => inner.ListOf(count));
        return Gen.OneOf(
            Leaf, several.Select(nodes => QueryNode.And(nodes)), several.Select(nodes => QueryNode.Or(nodes)), inner.Select(QueryNode.Not));
    }

    private static Gen<QueryNode> Equal(Gen<QueryValue> values, FieldKind kind) =>
        from field in FieldOf(kind)
        from count in Gen.Choose(1, 3)
        from list in (field.AllowsNone ? Gen.OneOf(values, values, Gen.Constant(QueryValue.None)) : values).ListOf(count)
        select QueryNode.Is(field, list);

    private static Gen<QueryNode> Ordered(Gen<QueryValue> values, FieldKind kind) =>
        from field in FieldOf(kind)
        from first in values
        from last in values
        from comparison in Gen.Elements(Enum.GetValues<QueryOperator>())
        from isRange in Gen.Elements(true, false)
        select isRange ? QueryNode.Range(field, first, last) : QueryNode.Compare(field, comparison, first);

    private static Gen<QueryValue> Duration(Func<int, DurationUnit, QueryValue> make) =>
        from amount in Gen.Choose(1, QueryLimits.DurationAmount)
        from unit in Gen.Elements(Enum.GetValues<DurationUnit>())
        select make(amount, unit);

    private static Gen<TicketField> FieldOf(FieldKind kind) =>
        Gen.Elements<TicketField>([.. QueryFields.All.Where(f => f.Kind == kind)]);

    private static QueryNode Prefix(string text)
    {
        try
        {
            return QueryNode.Word(text, prefix: true);
        }
        catch (ArgumentException)
        {
            return QueryNode.Phrase(text);
        }
    }
}
