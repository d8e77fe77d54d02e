using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>
/// What the plan and the text of a list depend on, apart from the values themselves: of which kind the conditions are, which of their values
/// are equal, and how many tickets have them. Lists of one shape differ only in what is bound.
/// </summary>
internal ref struct ListShape
{
    private const int MostValues = 120;

    // A longer list of values is bound as one value.
    private const int MostInOne = 20;

    private readonly TicketSizes sizes;
    private readonly string tenant;
    private readonly Span<char> key;
    private int length;

    private ListShape(Span<char> key, Visibility visibility, TicketSizes sizes)
    {
        this.key = key;
        this.sizes = sizes;
        tenant = visibility.Tenant;
        Values = new(8);
    }

    /// <summary>The values, each once.</summary>
    public List<object> Values { get; }

    /// <summary>The shape of a page; null for one that is too rare to be kept.</summary>
    public static (string Key, List<object> Values)? Of(TicketSearchRequest request, Visibility visibility, TicketSizes sizes)
    {
        var shape = new ListShape(stackalloc char[1024], visibility, sizes);
        var place = request.Before ?? request.After;
        return request.Sort.Field is not SortField.Relevance
            && shape.Put('p') && shape.Put((int)request.Sort.Field) && shape.Put(request.Sort.Descending ? 1 : 0) && shape.Put(request.IsBackward ? 1 : 0)
            && shape.Put(request.Limit)
            && shape.PutPlace(place)
            && shape.PutAll(request.Where, visibility) ? shape.Whole : null;
    }

    /// <summary>The shape of a count; null for one that is too rare to be kept.</summary>
    public static (string Key, List<object> Values)? Of(Criterion? where, int cap, Visibility visibility, TicketSizes sizes)
    {
        var shape = new ListShape(stackalloc char[1024], visibility, sizes);
        return shape.Put('c') && shape.Put(Math.Min(cap, ListBudget.OfCount)) && shape.PutAll(where, visibility) ? shape.Whole : null;
    }

    /// <summary>The shape of a count by cells; null for one that is too rare to be kept.</summary>
    public static (string Key, List<object> Values)? Of(
        Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility, TicketSizes sizes)
    {
        var shape = new ListShape(stackalloc char[1024], visibility, sizes);
        return shape.Put('f') && shape.PutCubes(cubes) && shape.Put(Math.Min(most, ListBudget.OfCount)) && shape.PutAll(where, visibility) ? shape.Whole : null;
    }

    private readonly (string Key, List<object> Values) Whole => (new(key[..length]), Values);

    private bool PutAll(Criterion? where, Visibility visibility) =>
        visibility.Branches.Length <= BranchGroup.MostAlone
        && PutValue(tenant) && Put(where) && Put(visibility.Narrowing) && PutBranches(visibility.Branches);

    private bool PutCubes(IReadOnlyCollection<CounterCube> cubes)
    {
        var fits = Put(cubes.Count);
        foreach (var cube in cubes)
            fits = fits && Put((int)cube);
        return fits;
    }

    private bool PutPlace(SortPosition? place) => place switch
    {
        null => Put(0),
        { Key: null } => Put(1) && PutValue(place.Id),
        _ => Put(2) && PutValue((long)place.Key.Value) && PutValue(place.Id),
    };

    private bool PutBranches(ImmutableArray<VisibilityBranch> branches)
    {
        var fits = Put(branches.Length);
        foreach (var branch in branches)
        {
            fits = fits && Put(branch.ReadsInternal ? 1 : 0) && Put(branch.Conditions.Length);
            foreach (var condition in branch.Conditions)
                fits = fits && Put((int)condition.Relation) && PutValue(condition.Value) && PutSize(ListColumns.Of(condition.Relation), condition.Value);
        }

        return fits;
    }

    // Numbers of tickets decide by themselves how much an index is worth, and free text is looked for elsewhere.
    private bool Put(Criterion? criterion) => criterion switch
    {
        null => Put('0'),
        AllOf all => Put('a') && PutParts(all.Parts),
        AnyOf any => Put('o') && PutParts(any.Parts),
        Not not => Put('n') && Put(not.Part),
        ValueIn value => Put('v') && Put((int)value.Field) && PutValues(ListColumns.Of(value.Field), value.Values),
        NoValue none => Put('e') && Put((int)none.Field),
        TagIn tag => Put('t') && PutValues(ListColumn.Tag, tag.Tags),
        Untagged => Put('u'),
        StatusCategoryBetween status => Put('s') && Put((int)status.Least) && Put((int)status.Most),
        PriorityBetween priority => Put('i') && Put((int)priority.Least) && Put((int)priority.Most),
        TimeWithin time => Put('w') && Put((int)time.Field) && PutTime(time.From) && PutTime(time.Until),
        Reopened => Put('r'),
        _ => false,
    };

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
            fits = fits && PutValue(value) && (column is not { } known || PutSize(known, value));
        return fits;
    }

    private bool PutTime(DateTimeOffset? time) => time is { } given ? Put(1) && PutValue(UnixMicroseconds.Ceiling(given)) : Put(0);

    private bool PutSize(ListColumn column, string value) => sizes.Of(tenant, column, value) is { } size ? Put(size.Count + 2) && Put(size.IsAll ? 1 : 0) : Put(1);

    private bool PutValue(object value)
    {
        var number = Values.IndexOf(value);
        if (number < 0)
        {
            number = Values.Count;
            Values.Add(value);
        }

        return number < MostValues && Put(number);
    }

    private bool Put(int part)
    {
        if (length == key.Length)
            return false;
        key[length++] = (char)part;
        return true;
    }
}
