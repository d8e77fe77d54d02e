using FsCheck;
using FsCheck.Fluent;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;

namespace Ticketing.Tests.Search.Language;

/// <summary>Makes trees of every case, with texts that do their best to be mistaken for syntax.</summary>
internal static class QueryGenerator
{
    private static readonly string[] Fragments =
    [
        "a", "Z", "print", "7", "2026", "-", "--", "\"", "\\", "(", ")", ":", "::", ",", ".", "..", "*", "#", "#1", "<", ">", ">=", "=", "+",
        "OR", "or", "me", "none", "status", "status:", "sort:", "foo:", "http://", " ", "\t", "\n", "\u00a0", "é", "💥", "\u202e", "\ufeff", "/", "'",
    ];

    /// <summary>Whole terms, so that random texts are queries often enough.</summary>
    private static readonly string[] Terms =
    [
        " ", " ", " ", "is:open ", "priority:>=high ", "created:2026-01-01..today ", "updated:<7d ", "tag:a,\"b\" ", "-(", "(", ")", " OR ", "sort:-id ",
        "\"a b\" ", "due:", "id:", "created:>", "\0", "\ud83d",
    ];

    public static Gen<string> Text { get; } =
        Gen.Elements(Fragments).NonEmptyListOf().Resize(6).Select(string.Concat).Where(t => !string.IsNullOrWhiteSpace(t));

    public static Gen<string> HostileText { get; } = Gen.Elements<string>([.. Fragments, .. Terms]).ListOf().Select(string.Concat);

    /// <summary>Three levels of at most four nodes, three values in a leaf, seven sorts: just within the limit of terms.</summary>
    public static Gen<TicketQuery> Query { get; } =
        from condition in Gen.OneOf(Gen.Constant<QueryNode?>(null), Node(3).Select(n => (QueryNode?)n), Node(3).Select(n => (QueryNode?)n))
        from fields in Gen.SubListOf(Enum.GetValues<SortField>())
        from alternate in Gen.Elements(false, true)
        select new TicketQuery(condition, fields.Select((f, i) => new TicketSort(f, (i % 2 == 0) == alternate)));

    private static Gen<QueryNode> Leaf => Gen.OneOf(
        Text.Select(t => QueryNode.Word(t)),
        Text.Select(Prefix),
        Text.Select(QueryNode.Phrase),
        Equal(Gen.Elements(Enum.GetValues<QueryFlag>()).Select(QueryValue (f) => new FlagValue(f)), QueryFieldKind.Flag),
        Equal(TextValue, QueryFieldKind.Text),
        Equal(Gen.OneOf(TextValue, Gen.Constant(QueryValue.Me)), QueryFieldKind.Person),
        Equal(Priority, QueryFieldKind.Priority),
        Equal(Number, QueryFieldKind.Number),
        Equal(Date.Where(d => d is not (TimeAgo or TimeAhead)), QueryFieldKind.Date),
        Ordered(Priority, QueryFieldKind.Priority),
        Ordered(Number, QueryFieldKind.Number),
        Ordered(Date, QueryFieldKind.Date));

    private static Gen<QueryValue> TextValue => Text.Select(QueryValue (t) => new TextValue(t));

    private static Gen<QueryValue> Priority => Gen.Elements(Enum.GetValues<Ticketing.Tickets.Priority>()).Select(QueryValue (p) => new PriorityValue(p));

    private static Gen<QueryValue> Number => Gen.OneOf(Gen.Choose(0, 1000).Select(n => (long)n), Gen.Constant(long.MaxValue)).Select(QueryValue (n) => new NumberValue(n));

    private static Gen<QueryValue> Date => Gen.OneOf(
        Gen.Choose(0, 400_000).Select(QueryValue (d) => new OnDay(new DateOnly(QueryLimits.FirstYear, 1, 1).AddDays(d))),
        Gen.Choose(0, 13_199).Select(QueryValue (m) => new InMonth(QueryLimits.FirstYear + (m / 12), (m % 12) + 1)),
        from day in Gen.Choose(1, 400_000)
        from ticks in Gen.OneOf(Gen.Choose(0, 1439).Select(m => m * TimeSpan.TicksPerMinute), Gen.Choose(0, int.MaxValue).Select(t => (long)t))
        from offset in Gen.Choose(-14, 14)
        select (QueryValue)new AtInstant(new DateTimeOffset(QueryLimits.FirstYear, 1, 1, 0, 0, 0, TimeSpan.FromHours(offset)).AddDays(day).AddTicks(ticks)),
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

    private static Gen<QueryNode> Equal(Gen<QueryValue> values, QueryFieldKind kind) =>
        from field in FieldOf(kind)
        from count in Gen.Choose(1, 3)
        from list in (field.AllowsNone ? Gen.OneOf(values, values, Gen.Constant(QueryValue.None)) : values).ListOf(count)
        select QueryNode.Is(field.Field, list);

    private static Gen<QueryNode> Ordered(Gen<QueryValue> values, QueryFieldKind kind) =>
        from field in FieldOf(kind)
        from first in values
        from last in values
        from comparison in Gen.Elements(Enum.GetValues<QueryOperator>())
        from isRange in Gen.Elements(true, false)
        select isRange ? QueryNode.Range(field.Field, first, last) : QueryNode.Compare(field.Field, comparison, first);

    private static Gen<QueryValue> Duration(Func<int, DurationUnit, QueryValue> make) =>
        from amount in Gen.Choose(1, QueryLimits.DurationAmount)
        from unit in Gen.Elements(Enum.GetValues<DurationUnit>())
        select make(amount, unit);

    private static Gen<QueryFieldDefinition> FieldOf(QueryFieldKind kind) =>
        Gen.Elements<QueryFieldDefinition>([.. QueryFields.All.Where(f => f.Kind == kind)]);

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
