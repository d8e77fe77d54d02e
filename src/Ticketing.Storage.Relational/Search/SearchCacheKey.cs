using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search.Lists;
using Ticketing.Storage.Relational.Search.Text.Statements;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Puts what is searched for, and by whom, into a plan cache key. Each method answers whether it is worth keeping.</summary>
/// <param name="room">Room for the key.</param>
/// <param name="tenant">Whose.</param>
/// <param name="statistics">How many tickets have a value, where the plan depends on it; null where it does not.</param>
/// <param name="texts">Puts free text; null where there is none.</param>
internal ref struct SearchCacheKey(Span<char> room, string tenant, ValueStatistics? statistics, TextCacheKey? texts)
{
    // A longer list of values is bound as one value.
    private const int MostInOne = 20;

    private readonly ValueStatistics? statistics = statistics;
    private readonly TextCacheKey? texts = texts;
    private readonly string tenant = tenant;
    private PlanCacheKey key = new(room);

    /// <summary>The key with its values.</summary>
    public readonly (string Key, List<object> Values) Whole => key.Whole;

    /// <summary>What is searched for, and who sees it.</summary>
    public bool PutAll(Criterion? where, Visibility visibility) =>
        visibility.Branches.Length <= BranchGroup.MostAlone
        && key.PutValue(tenant) && Put(where) && Put(visibility.Narrowing) && PutBranches(visibility.Branches);

    /// <summary>What is sorted by.</summary>
    public bool PutOrder(TicketSort sort) => Put(TicketColumns.NumberOf(sort.Field)) && Put(sort.Descending ? 1 : 0)
        && (sort.Field is not CustomField custom || PutName(custom.CustomKey));

    /// <summary>Where a page begins.</summary>
    public bool PutKeyset(SortPosition? keyset) => keyset switch
    {
        null => Put(0),
        // Where it is to the bounds of the field's keys decides the statement.
        { Text: not null } => false,
        { Key: null } => Put(1) && key.PutValue(keyset.Id),
        _ => Put(2) && key.PutValue((long)keyset.Key.Value) && key.PutValue(keyset.Id),
    };

    /// <summary>What the text index is asked for at once; null for nothing.</summary>
    public bool PutQueries(Criterion? text) => text is null ? Put(0) : Put(1) && texts!.Put(ref key, text);

    /// <summary>A part of its own.</summary>
    public bool Put(int part) => key.Put(part);

    /// <summary>A number of any size.</summary>
    public bool PutNumber(int number) => key.Put(number >> 16) && key.Put(number & 0xffff);

    private bool PutBranches(ImmutableArray<VisibilityBranch> branches)
    {
        var fits = Put(branches.Length);
        foreach (var branch in branches)
        {
            fits = fits && Put(branch.ReadsInternal ? 1 : 0) && Put(branch.Conditions.Length);
            foreach (var condition in branch.Conditions)
            {
                fits = fits && Put((int)condition.Relation) && key.PutValue(condition.Value)
                    && PutCount(ListColumns.Of(condition.Relation), condition.Value);
            }

        }

        return fits;
    }

    private bool Put(Criterion? criterion) => criterion switch
    {
        null => Put('0'),
        AllOf all => Put('a') && PutParts(all.Parts),
        AnyOf any => Put('o') && PutParts(any.Parts),
        Not not => Put('n') && Put(not.Part),
        ValueIn value => Put('v') && Put(TicketColumns.NumberOf(value.Field)) && PutValues(ListColumns.Of(value.Field), value.Values),
        NoValue none => Put('e') && Put(TicketColumns.NumberOf(none.Field)),
        KeyIn keys => Put('t') && PutName(keys.Kind.Name) && PutValues(ListColumn.Of(keys), keys.Keys),
        KeyBetween keys => Put('b') && PutName(keys.Kind.Name) && Put(keys.IsOfOne ? 1 : 0) && PutRange(keys),
        NoKey none => Put('u') && PutName(none.Kind.Name),
        ItemAmountBetween items => Put('m') && PutName(items.Kind) && key.PutValue(items.Least) && key.PutValue(items.Most)
            && (AmountKeys.RangeOf(items) is { } amounts ? Put(1) && PutRange(amounts) : Put(0)),
        StatusCategoryBetween status => Put('s') && Put((int)status.Least) && Put((int)status.Most),
        PriorityBetween priority => Put('i') && Put((int)priority.Least) && Put((int)priority.Most),
        TimeWithin time => Put('w') && Put(TicketColumns.NumberOf(time.Field)) && PutTime(time.From) && PutTime(time.Until),
        Reopened => Put('r'),
        // Its numbers decide how much an index of a list is worth.
        IdBetween id => statistics is null && Put('#') && key.PutValue(id.Least) && key.PutValue(id.Most),
        HasText text => texts is not null && Put('h') && texts.Put(ref key, text),
        _ => false,
    };

    private bool PutRange(KeyBetween keys) =>
        key.PutValue(keys.Least) && key.PutValue(keys.Until) && PutCount(ListColumn.Of(keys), KeyRange.Of(keys));

    private bool PutName(string name)
    {
        var fits = Put(name.Length);
        foreach (var letter in name)
            fits = fits && Put(letter);
        return fits;
    }

    private bool PutParts(ImmutableArray<Criterion> parts)
    {
        var fits = Put(parts.Length);
        foreach (var part in parts)
            fits = fits && Put(part);
        return fits;
    }

    private bool PutValues(ListColumn? column, ImmutableArray<string> values)
    {
        var fits = values.Length <= MostInOne && Put(values.Length);
        foreach (var value in values)
            fits = fits && key.PutValue(value) && (column is not { } known || PutCount(known, value));
        return fits;
    }

    private bool PutTime(DateTimeOffset? time) => time is { } given ? Put(1) && key.PutValue(UnixMicroseconds.Ceiling(given)) : Put(0);

    private bool PutCount(ListColumn column, string value) =>
        statistics is null
        || (statistics.Of(tenant, column, value) is { } known ? Put(known.Count + 2) && Put(known.IsAll ? 1 : 0) : Put(1));
}
