using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>Writes the inner selects of a list: one for each branch of the visibility, each on the index of its branch.</summary>
internal sealed class ListSql(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, Criterion? where)
{
    private readonly BranchConditions conditions = new(dialect, parameters, visibility, where);

    /// <summary>One select (id, sort_key) for each branch and stretch of the order.</summary>
    public IEnumerable<string> ByBranch(TicketOrderSql order, string limit)
    {
        foreach (var group in conditions.Groups)
        {
            var source = SourceOf(group, order);
            foreach (var stretch in order.Parts(source.Key, source.Id).SelectMany(part => part))
            {
                yield return
                    $"""
                    select {source.Id} as id, {source.Key} as sort_key
                    from {source.From}
                    where {source.Where}{conditions.Of(group)}{stretch}
                    order by {order.OfPart(source.Key, source.Id)}
                    limit {limit}
                    """;
            }
        }
    }

    /// <summary>One select (id) for each branch, in no order.</summary>
    public IEnumerable<string> IdsByBranch(string limit) => conditions.Groups.Select(group =>
        $"""
        select t.id as id
        from ticketing_tickets t
        where t.tenant = {conditions.Tenant}{conditions.Of(group)}
        limit {limit}
        """);

    // The tickets with a key come in order from the table of keys; all others from an index of the tickets.
    private Source SourceOf(BranchGroup group, TicketOrderSql order)
    {
        var (kind, value) = group.AccessKey is { } access ? (TicketKeySql.Access, access)
            : group.IsEverything && OnlyTag(where) is { } tag ? (TicketKeySql.Tag, tag)
            : (null, null);
        var tenant = conditions.Tenant;
        return value is null || order.Key is not ("t.created_at" or "t.updated_at")
            ? new("ticketing_tickets t", $"t.tenant = {tenant}", order.Key, "t.id")
            : new(
                "ticketing_ticket_keys k cross join ticketing_tickets t",
                $"k.tenant = {tenant} and k.kind = '{kind}' and k.value = {parameters.Add(value)} and t.id = k.ticket_id and t.tenant = {tenant}",
                order.Key is "t.created_at" ? "k.created_at" : "k.updated_at",
                "k.ticket_id");
    }

    private static string? OnlyTag(Criterion? where) => where switch
    {
        TagIn { Tags: [var only] } => only,
        AllOf all => all.Parts.Select(OnlyTag).FirstOrDefault(tag => tag is not null),
        _ => null,
    };

    private sealed record Source(string From, string Where, string Key, string Id);
}
