using System.Collections.Immutable;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>A condition as its parts that must all hold, and those among them that an index can answer.</summary>
internal sealed class ListConditions
{
    // So many ranges of an index are merged for a field with several values; with more, the field is a filter.
    private const int MostValues = 8;

    private readonly List<Criterion> parts = [];
    private readonly Dictionary<ListColumn, Criterion> indexable = [];

    /// <param name="branches">Through what tickets are seen.</param>
    /// <param name="conditions">What must hold; null for nothing.</param>
    public ListConditions(IReadOnlyList<BranchGroup> branches, params IEnumerable<Criterion?> conditions)
    {
        foreach (var condition in conditions)
            TakeApart(condition);
        foreach (var part in parts)
        {
            if (ValuesOf(part) is { } given && !IsOtherKey(given, branches))
                indexable.TryAdd(given.Column, part);
        }
    }

    /// <summary>The columns whose values are given.</summary>
    public IEnumerable<ListColumn> Columns => indexable.Keys;

    /// <summary>The values of a column; empty when they are not given.</summary>
    public ImmutableArray<string> Values(ListColumn column) =>
        indexable.TryGetValue(column, out var part) ? ValuesOf(part)!.Value.Values : [];

    /// <summary>The values of a column for the tickets of a branch, whose own are narrower than what is asked for.</summary>
    public ImmutableArray<string> Values(ListColumn column, BranchGroup? branch) => branch is null
        ? Values(column)
        : ValueOf(branch, column) is { } own ? [own] : Values(column);

    /// <summary>Whether the condition asks for other tickets than a branch shows: another project than its own.</summary>
    public bool Contradict(BranchGroup branch) => branch.Relations.Select(ListColumns.Of)
        .Where((column, index) => Values(column) is { IsEmpty: false } asked && !asked.Contains(branch.Values[0][index]))
        .Any();

    /// <summary>Whether an index has what is asked for, and its leading columns are given.</summary>
    public bool CanUse(ListIndex index, BranchGroup? branch) =>
        Implies(index.Predicate) && !index.Columns.Any(column => Values(column, branch).IsDefaultOrEmpty);

    /// <summary>Whether the condition implies the predicate of a partial index.</summary>
    public bool Implies(IndexPredicate predicate) => predicate switch
    {
        IndexPredicate.Open => parts.Exists(one => one is StatusCategoryBetween { Most: <= StatusCategory.Waiting }),
        IndexPredicate.Unassigned => Implies(IndexPredicate.Open) && parts.Exists(IsUnassigned),
        IndexPredicate.Done => parts.Exists(one => one is StatusCategoryBetween { Least: StatusCategory.Done, Most: StatusCategory.Done }),
        _ => true,
    };

    /// <summary>The bounds of the range in a sort key; null for none.</summary>
    public Criterion? Bounds(TicketField key) =>
        key == TicketFields.Id ? Numbers
        : key == TicketFields.Priority ? parts.OfType<PriorityBetween>().FirstOrDefault()
        : key is TimeField time ? Within(time) ?? Around(time)
        : null;

    /// <summary>Whether ranges are others for who may read internal comments: those of the last change, and of amounts.</summary>
    public bool HasRangesByReader => Within(TicketFields.Updated) is not null || Columns.Any(column => column.DependsOnReader);

    // A ticket is never updated before it was created: what bounds the one time bounds the other.
    private TimeWithin? Around(TimeField time) =>
        time == TicketFields.Created && Within(TicketFields.Updated)?.Until is { } until ? new(time, null, until)
        : time == TicketFields.Updated && Within(TicketFields.Created)?.From is { } from ? new(time, from, null)
        : null;

    private TimeWithin? Within(TimeField field) => parts.OfType<TimeWithin>().FirstOrDefault(time => time.Field == field);

    /// <summary>How many times the keys of a ticket are looked up.</summary>
    public int KeyLookups => parts.Sum(WantedKeyLookups.Of);

    private IdBetween? Numbers => parts.OfType<IdBetween>().FirstOrDefault();

    /// <summary>How many tickets are at most within the bounds of a sort key; null when they do not tell.</summary>
    public double? RowsWithin(TicketField key) =>
        key == TicketFields.Id && Numbers is { } numbers ? Math.Max(0, 1.0 + numbers.Most - numbers.Least) : null;

    /// <summary>How many parts an index leaves to the filter.</summary>
    public int FilterCount(ListIndex index) => Filter(index).Count();

    // Times are correlated with each other, and nobody knows how: among the tickets due first, none was filed last week.
    /// <summary>Whether the selectivity of what an index leaves to the filter can be estimated.</summary>
    public bool CanEstimate(ListIndex index) =>
        Filter(index).All(part => part is ValueIn or StatusCategoryBetween or PriorityBetween || ValuesOf(part) is not null);

    /// <summary>What an index leaves to the filter; null for nothing.</summary>
    /// <param name="index">The index.</param>
    /// <param name="readsInternal">
    /// Whether internal comments may be read; otherwise a range of keys has some that came from them alone, and is asked once more.
    /// </param>
    public Criterion? FilterOf(ListIndex index, bool readsInternal) => Filter(index)
        .Concat(index.Columns.Where(column => !readsInternal && column.KeyKind?.InternalPart is not null)
            .Select(indexable.GetValueOrDefault).OfType<Criterion>())
        .ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => new AllOf([.. several]),
    };

    private IEnumerable<Criterion> Filter(ListIndex index)
    {
        var covered = index.Columns.Select(column => indexable.GetValueOrDefault(column)).OfType<Criterion>().ToList();
        if (Bounds(index.Key) is { } bounds)
            covered.Add(bounds);
        return parts.Where(part => !covered.Exists(one => ReferenceEquals(one, part)) && !IsCovered(part, index.Predicate));
    }

    private static bool IsCovered(Criterion part, IndexPredicate by) => (part, by) switch
    {
        (StatusCategoryBetween { Least: <= StatusCategory.Open, Most: StatusCategory.Waiting }, _) =>
            by is IndexPredicate.Open or IndexPredicate.Unassigned,
        (StatusCategoryBetween { Least: StatusCategory.Done, Most: StatusCategory.Done }, IndexPredicate.Done) => true,
        (NoValue, IndexPredicate.Unassigned) => IsUnassigned(part),
        _ => false,
    };

    private static bool IsUnassigned(Criterion part) => part is NoValue none && none.Field == TicketFields.Assignee;

    private void TakeApart(Criterion? condition)
    {
        if (condition is AllOf all)
        {
            foreach (var part in all.Parts)
                TakeApart(part);
        }
        else if (condition is AnyOf { Parts: [var only] })
        {
            TakeApart(only);
        }
        else if (condition is not null && !parts.Contains(condition))
        {
            parts.Add(condition);
        }
    }

    private static (ListColumn Column, ImmutableArray<string> Values)? ValuesOf(Criterion part) => part switch
    {
        ValueIn { Values.Length: > 0 and <= MostValues } value when ListColumns.Of(value.Field) is { } column =>
            (column, Distinct(value.Values)),
        KeyIn { Keys: [_] } key => (ListColumn.Of(key), key.Keys),
        KeyBetween { IsOfOne: true } keys => (ListColumn.Of(keys), [KeyRange.Of(keys)]),
        ItemAmountBetween amount when AmountKeys.RangeOf(amount) is { } keys => (ListColumn.Of(keys), [KeyRange.Of(keys)]),
        // As the query language writes status:pending,blocked.
        AnyOf { Parts: { Length: > 0 and <= MostValues } some } when some.All(one => one is ValueIn { Values: [_] }) => SameField(some),
        _ => null,
    };

    // A ticket has several keys of a kind: that it is seen by one of them says nothing about another one that is asked for.
    private static bool IsOtherKey((ListColumn Column, ImmutableArray<string> Values) given, IReadOnlyList<BranchGroup> branches) =>
        given.Column.KeyKind is not null && branches.Any(branch => ValueOf(branch, given.Column) is { } own
            && (branch.Values.Length > 1 || own != given.Values[0]));

    private static string? ValueOf(BranchGroup branch, ListColumn column)
    {
        for (var index = 0; index < branch.Relations.Length; index++)
        {
            if (ListColumns.Of(branch.Relations[index]) == column)
                return branch.Values[0][index];
        }

        return null;
    }

    private static (ListColumn, ImmutableArray<string>)? SameField(ImmutableArray<Criterion> some)
    {
        var values = some.Cast<ValueIn>().ToList();
        return values.TrueForAll(value => value.Field == values[0].Field) && ListColumns.Of(values[0].Field) is { } column
            ? (column, Distinct(values.Select(value => value.Values[0])))
            : null;
    }

    private static ImmutableArray<string> Distinct(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal)];
}
