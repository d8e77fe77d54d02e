using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search.Text.Planning;
using Ticketing.Storage.Relational.Search.Unions;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>
/// Writes a scan of the newest tickets that the actor sees, and which of them match: for counts and scores, as pages are read like lists.
/// Each branch of the visibility is a range of an index.
/// </summary>
internal sealed class OrderedScanSql
{
    private readonly TextStatement statement;
    private readonly ScanConditions conditions;
    private readonly IReadOnlyList<BranchScan> branches;

    public OrderedScanSql(TextStatement statement)
    {
        this.statement = statement;
        conditions = ScanConditions.Of(statement.Where);
        branches = BranchScan.Of(statement.Branches);
    }

    // There is a limit in any case: without one the tickets could be joined in another order.
    /// <summary>The tickets (id, sort_key, internals).</summary>
    /// <param name="most">How many.</param>
    /// <param name="isReadWhole">Whether all of them are read; otherwise the planner is not told how many there are.</param>
    public string Examined(int most, bool isReadWhole = true)
    {
        var limit = isReadWhole ? LimitSql.Of(most) : LimitSql.Unknown(statement.Dialect, most);
        var union = new UnionSql(
            statement.Dialect, "id, sort_key, internals", statement.Order.OfRange("sort_key", "id"), limit, MayOverlap);
        return union.Of([.. branches.Select(branch => BranchOf(union, SourceOf(branch)))]);
    }

    /// <summary>Which of them match.</summary>
    /// <param name="examined">A select of the tickets.</param>
    public string Matching(string examined)
    {
        var filter = statement.Conditions.And(conditions.Filter, "w.internals = 1") + statement.Conditions.Narrowing();
        // Fields are on the ticket's own row, which is read only for them.
        var readsTicket = statement.Conditions.HasNarrowing || AskedField.IsIn(conditions.Filter);
        return statement.Dialect.NestedLoop(
            "w.id as id, w.sort_key as sort_key, w.internals as internals",
            $"({examined}) w",
            readsTicket ? "ticketing_tickets t cross join ticketing_ticket_terms x" : "ticketing_ticket_terms x",
            $"{(readsTicket ? "t.id = w.id and " : "")}x.ticket_id = w.id{filter}");
    }

    private string BranchOf(UnionSql union, Source source) => union.InOrder(
        $"""
        select t.id as id, {source.Key} as sort_key, {source.Internals} as internals
        from {source.From}
        where {source.Where}
        """,
        statement.Order.OfRange(source.Key, "t.id"));

    // Two values of one field are never in one ticket.
    private bool MayOverlap => branches.Count > 1
        && (branches[0].Range.Relations is not [var one]
            || one.KeyKind() is not null
            || branches.Any(branch => branch.Range.Relations is not [var other] || other != one));

    private Source SourceOf(BranchScan branch)
    {
        var (range, asked, tenant) = (branch.Range, statement.Conditions, statement.Tenant);
        var filter = branch.Filter.Count == 0 ? "" : $" and {statement.Dialect.Hidden(asked.VisibleThroughAny(branch.Filter))}";
        var hasOneIndex = range.Relations is [_] && !HasValues(conditions.IndexCondition);
        var where = $"t.tenant = {tenant} and {asked.VisibleThrough(range, isPlanned: !hasOneIndex)}{filter}"
            + $"{asked.And(conditions.IndexCondition, "1 = 0")}{asked.NotReadThroughOthers(range)}";
        var internals = range.ReadsInternal ? "1" : "0";
        var key = statement.Order.Key(range.ReadsInternal);
        return range.Key is var (kind, value) && key is "t.created_at" or "t.updated_at" or "t.public_updated_at"
            ? new(
                "ticketing_ticket_keys k cross join ticketing_tickets t",
                $"k.tenant = {tenant} and k.kind = {TicketKeySql.Literal(kind)} and k.value = {statement.Parameters.Add(value)}"
                + $" and t.id = k.ticket_id and {where}",
                $"k{key[1..]}",
                internals)
            : new("ticketing_tickets t", where, key, internals);
    }

    // Of several values it is the fewest tickets' index that is wanted.
    private static bool HasValues(Criterion? condition) => condition switch
    {
        null => false,
        AllOf all => all.Parts.Any(HasValues),
        _ => condition is ValueIn,
    };

    private sealed record Source(string From, string Where, string Key, string Internals);
}
