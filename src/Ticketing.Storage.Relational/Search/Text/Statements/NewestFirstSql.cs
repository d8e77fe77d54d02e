using Ticketing.Storage.Relational.Search.Text.Planning;
using Ticketing.Storage.Relational.Search.Unions;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>
/// Writes a page of the newest tickets from the text index, which gives them by number: that is the order of time but for tickets that were
/// filed late. Every ticket that belongs before the last one found was filed after it: those times are scanned, and a ticket with a smaller
/// number is looked at.
/// </summary>
internal sealed class NewestFirstSql(TextStatement statement, CandidateSql candidates, MatchSql matches)
{
    /// <summary>So many times are scanned to see whether tickets were filed late.</summary>
    public const int MostTimes = 32_768;

    /// <summary>
    /// The rows of the page with what they are sorted by, and last (nulls, the candidates that were examined): as many as the limit when
    /// they were too few. Null when there is nothing to be found.
    /// </summary>
    /// <param name="scanLimit">How many candidates the index gives.</param>
    public string? Page(int scanLimit)
    {
        if (statement.Branches.Count == 0 || candidates.All() is not { } all)
            return null;
        var (dialect, limit) = (statement.Dialect, statement.Limit);
        var newest = $"{dialect.Newest(all)} {LimitSql.Of(scanLimit)}";
        var branches = BranchScan.Of(statement.Branches);
        var laterTimes =
            $"select id from ({UnionSql.All(branches.Select(branch => Times(branch.Range)))}) a {LimitSql.Of(MostTimes)}";
        var late = matches.Of($"select id from ({laterTimes}) a where id < (select id from k)", statement.Where, needsTerms: true);
        var page = $"(select id, sort_key from (select id, sort_key from m union select id, sort_key from ({late}) l) b"
            + $" order by sort_key desc, id desc {LimitSql.Of(limit)}) h";
        var found = FenceSql.Materialized("m", $"select id, sort_key from ({matches.Of(newest)}) c {LimitSql.Of(limit)}");
        var last = FenceSql.Materialized(
            "k",
            $"select count(*) as found, case when count(*) = {limit} then min(sort_key) end as sort_key, min(id) as id from m");
        return
            $"""
            with {found},
            {last}
            select * from ({dialect.NestedLoop($"{TicketRow.Columns}, h.sort_key", page, "ticketing_tickets t", "t.id = h.id")}) p
            union all
            select {TextRowSql.Nulls(TicketRow.ColumnCount)}, case
            when (select count(*) from ({laterTimes}) a) = {MostTimes} then {scanLimit}
            when (select found from k) = {limit} then 0
            else (select count(*) from ({newest}) c) end
            """;
    }

    private string Times(BranchGroup branch) => branch.Key is var (kind, value)
        ? $"select k.ticket_id as id from ticketing_ticket_keys k where k.tenant = {statement.Tenant}"
            + $" and k.kind = {TicketKeySql.Literal(kind)}"
            + $" and k.value = {statement.Parameters.Add(value)} and k.created_at >= (select sort_key from k)"
        : $"select t.id as id from ticketing_tickets t where t.tenant = {statement.Tenant}"
            + $" and {statement.Conditions.VisibleThrough(branch)} and t.created_at >= (select sort_key from k)";
}
