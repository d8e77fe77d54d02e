using System.Collections.Immutable;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>A condition taken apart: what an index can be chosen by, and all parts that must hold.</summary>
internal sealed class ListConditions
{
    // So many stretches of an index are merged for a field with several values; with more, it is asked of each ticket.
    private const int MostValues = 8;

    private readonly List<Criterion> parts = [];
    private readonly Dictionary<ListColumn, Criterion> drivers = [];

    public ListConditions(params IEnumerable<Criterion?> conditions)
    {
        foreach (var condition in conditions)
            TakeApart(condition);
        foreach (var part in parts)
        {
            if (ValuesOf(part) is { } driver)
                drivers.TryAdd(driver.Column, part);
        }
    }

    /// <summary>The columns whose values are given.</summary>
    public IEnumerable<ListColumn> Columns => drivers.Keys;

    /// <summary>The values of a column; empty when they are not given.</summary>
    public ImmutableArray<string> Values(ListColumn column) => drivers.TryGetValue(column, out var part) ? ValuesOf(part)!.Value.Values : [];

    /// <summary>Whether all that is found is in a part of the tickets.</summary>
    public bool IsWithin(ListPart part) => part switch
    {
        ListPart.Open => parts.Exists(one => one is StatusCategoryBetween { Most: <= StatusCategory.Waiting }),
        ListPart.Unassigned => IsWithin(ListPart.Open) && parts.Exists(one => one is NoValue { Field: TextField.Assignee }),
        ListPart.Done => parts.Exists(one => one is StatusCategoryBetween { Least: StatusCategory.Done, Most: StatusCategory.Done }),
        _ => true,
    };

    /// <summary>The bounds of what is sorted by; null for none.</summary>
    public Criterion? Bounds(SortField key) => key switch
    {
        SortField.Id => Numbers,
        SortField.Priority => parts.OfType<PriorityBetween>().FirstOrDefault(),
        SortField.Created => Within(TimeField.Created) ?? (Within(TimeField.Updated)?.Until is { } until ? new(TimeField.Created, null, until) : null),
        SortField.Updated => Within(TimeField.Updated) ?? (Within(TimeField.Created)?.From is { } from ? new(TimeField.Updated, from, null) : null),
        SortField.Due => Within(TimeField.Due),
        SortField.Resolved => Within(TimeField.Resolved),
        _ => null,
    };

    // A ticket is never updated before it was created: what bounds the one time bounds the other.
    private TimeWithin? Within(TimeField field) => parts.OfType<TimeWithin>().FirstOrDefault(time => time.Field == field);

    /// <summary>How many times a ticket is asked for tags.</summary>
    public int Tags => parts.Sum(TagsOf);

    private IdBetween? Numbers => parts.OfType<IdBetween>().FirstOrDefault();

    /// <summary>How many tickets lie within the bounds of what is sorted by; null when that is anybody's guess.</summary>
    public double? Width(SortField key) => key is SortField.Id && Numbers is { } numbers ? Math.Max(0, 1.0 + numbers.Most - numbers.Least) : null;

    /// <summary>How many parts an index leaves to be asked of each ticket.</summary>
    public int Besides(ListIndex index) => Rest(index).Count();

    // Times go together with each other in ways that nobody can guess: among those due first, none was filed last week.
    /// <summary>Whether it can be guessed how many of an index' tickets fit.</summary>
    public bool IsUsual(ListIndex index) => Rest(index).All(part => part is ValueIn or StatusCategoryBetween or PriorityBetween || ValuesOf(part) is not null);

    /// <summary>What an index leaves to be asked of each ticket; null for nothing.</summary>
    public Criterion? RestOf(ListIndex index) => Rest(index).ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => new AllOf([.. several]),
    };

    private IEnumerable<Criterion> Rest(ListIndex index)
    {
        var covered = index.Columns.Select(column => drivers.GetValueOrDefault(column)).OfType<Criterion>().ToList();
        if (Bounds(index.Key) is { } bounds)
            covered.Add(bounds);
        return parts.Where(part => !covered.Exists(one => ReferenceEquals(one, part)) && !IsCovered(part, index.Part));
    }

    private static bool IsCovered(Criterion part, ListPart by) => (part, by) switch
    {
        (StatusCategoryBetween { Least: <= StatusCategory.Open, Most: StatusCategory.Waiting }, ListPart.Open or ListPart.Unassigned) => true,
        (StatusCategoryBetween { Least: StatusCategory.Done, Most: StatusCategory.Done }, ListPart.Done) => true,
        (NoValue { Field: TextField.Assignee }, ListPart.Unassigned) => true,
        _ => false,
    };

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

    private static int TagsOf(Criterion part) => part switch
    {
        TagIn => 1,
        AllOf all => all.Parts.Sum(TagsOf),
        // The first one that is found is enough.
        AnyOf any => any.Parts.OfType<TagIn>().Take(1).Sum(TagsOf) + any.Parts.Where(one => one is not TagIn).Select(TagsOf).DefaultIfEmpty().Max(),
        Not not => TagsOf(not.Part),
        _ => 0,
    };

    private static (ListColumn Column, ImmutableArray<string> Values)? ValuesOf(Criterion part) => part switch
    {
        ValueIn { Values.Length: > 0 and <= MostValues } value when ListColumns.Of(value.Field) is { } column => (column, Distinct(value.Values)),
        TagIn { Tags: [_] } tag => (ListColumn.Tag, tag.Tags),
        // As the query language writes status:pending,blocked.
        AnyOf { Parts: { Length: > 0 and <= MostValues } some } when some.All(one => one is ValueIn { Values: [_] }) => SameField(some),
        _ => null,
    };

    private static (ListColumn, ImmutableArray<string>)? SameField(ImmutableArray<Criterion> some)
    {
        var values = some.Cast<ValueIn>().ToList();
        return values.TrueForAll(value => value.Field == values[0].Field) && ListColumns.Of(values[0].Field) is { } column
            ? (column, Distinct(values.Select(value => value.Values[0])))
            : null;
    }

    private static ImmutableArray<string> Distinct(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal)];
}
