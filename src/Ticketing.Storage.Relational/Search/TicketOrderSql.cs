using Ticketing.Search;

namespace Ticketing.Storage.Relational.Search;

/// <summary>An order of tickets in SQL, and where a page begins in it.</summary>
internal sealed class TicketOrderSql
{
    private readonly SortField by;
    private readonly SortPosition? after;
    private readonly SqlParameters parameters;
    private readonly string direction;
    private readonly string beyond;

    public TicketOrderSql(TicketSearchRequest request, SqlParameters parameters)
    {
        by = request.Sort.Field;
        after = request.After;
        this.parameters = parameters;
        var descending = request.Sort.Descending || by is SortField.Relevance;
        direction = descending ? "desc" : "asc";
        beyond = descending ? "<" : ">";
    }

    /// <summary>Whether how well the words fit is the order.</summary>
    public bool IsRelevance => by is SortField.Relevance;

    /// <summary>What a ticket <c>t</c> is ordered by.</summary>
    public string Key => by switch
    {
        SortField.Created => "t.created_at",
        SortField.Updated => "t.updated_at",
        SortField.Due => "t.due_at",
        SortField.Resolved => "t.resolved_at",
        SortField.Priority => "t.priority",
        SortField.Id => "t.id",
        _ => throw new NotSupportedException($"There is no column for the order {by}."),
    };

    /// <summary>What a key <c>k</c> of a ticket is ordered by, where that is in its row; null where it is not.</summary>
    public string? KeyOfTicketKey => by switch
    {
        SortField.Created => "k.created_at",
        SortField.Updated => "k.updated_at",
        _ => null,
    };

    private bool MayBeNull => by is SortField.Due or SortField.Resolved;

    /// <summary>
    /// The page's beginning as conditions that exclude each other and each lie in one stretch of an index (key, id): behind a place,
    /// first what has the same key, then what has a further one, then what has none.
    /// </summary>
    public IReadOnlyList<Stretch> Stretches(string key, string id)
    {
        var ordered = $"{key} {direction}, {id} {direction}";
        var byId = $"{id} {direction}";
        if (by is SortField.Id)
            return [new(after is null ? "" : $" and {id} {beyond} {parameters.Add(after.Id)}", byId)];

        var none = new Stretch($" and {key} is null", byId);
        if (after is null)
            return MayBeNull ? [new($" and {key} is not null", ordered), none] : [new("", ordered)];
        var sameOrNone = $"{id} {beyond} {parameters.Add(after.Id)}";
        if (after.Key is null)
            return [none with { Condition = none.Condition + " and " + sameOrNone }];
        var place = Place(after.Key.Value);
        var same = new Stretch($" and {key} = {place} and {sameOrNone}", byId);
        var further = new Stretch($" and {key} {beyond} {place}", ordered);
        return MayBeNull ? [same, further, none] : [same, further];
    }

    /// <summary>The page's beginning as one condition on the columns <c>sort_key</c> and <c>id</c>; null on the first page.</summary>
    public string? Behind()
    {
        if (after is null)
            return null;
        var id = $"id {beyond} {parameters.Add(after.Id)}";
        if (after.Key is null)
            return $"sort_key is null and {id}";
        var place = Place(after.Key.Value);
        return $"(sort_key {beyond} {place} or (sort_key = {place} and {id}){(MayBeNull ? " or sort_key is null" : "")})";
    }

    /// <summary>The order of the columns <c>sort_key</c> and <c>id</c> of a result.</summary>
    public string OfResult(string prefix = "") =>
        $"{(MayBeNull ? $"{prefix}sort_key is null, " : "")}{prefix}sort_key {direction}, {prefix}id {direction}";

    // Numbers in the tables are whole; only a score is not.
    private string Place(double key) => IsRelevance ? parameters.Add(key) : parameters.Add((long)key);

    /// <summary>A stretch of an index.</summary>
    /// <param name="Condition">Begins with <c>and</c>; empty for all of it.</param>
    /// <param name="Order">The order within it.</param>
    internal sealed record Stretch(string Condition, string Order);
}
