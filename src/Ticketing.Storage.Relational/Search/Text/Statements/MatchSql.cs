using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Search.Unions;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>Writes which candidates (id) match: (id, sort_key, internals) of those that may be seen and meet the condition.</summary>
internal sealed class MatchSql(TextStatement statement, CandidateSql candidates)
{
    /// <summary>All that match.</summary>
    public string Of(string select)
    {
        var asked = candidates.AreExact ? TextSplit.Of(statement.Where).Rest : statement.Where;
        return Of(select, asked, needsTerms: asked is { ContainsText: true });
    }

    /// <summary>All that meet a condition.</summary>
    /// <param name="select">The candidates.</param>
    /// <param name="condition">The condition; null for none.</param>
    /// <param name="needsTerms">Whether it is about the terms.</param>
    public string Of(string select, Criterion? condition, bool needsTerms)
    {
        var conditions = statement.Conditions;
        var reads = conditions.ReadsInternals();
        return statement.Dialect.NestedLoop(
            $"t.id as id, {Key(reads)} as sort_key, {reads} as internals",
            $"({statement.Dialect.FewRows(select)}) c",
            needsTerms ? "ticketing_tickets t cross join ticketing_ticket_terms x" : "ticketing_tickets t",
            $"t.id = c.id and t.tenant = {statement.Tenant}{conditions.Visible()}{conditions.And(condition, $"{reads} = 1")}"
            + $"{conditions.Narrowing()}{(needsTerms ? " and x.ticket_id = t.id" : "")}");
    }

    /// <summary>Those that match and belong on the page, in its order.</summary>
    public string Page(string select) =>
        $"""
        select id, sort_key, internals from ({Of(select)}) m
        {(statement.Order.BehindKeyset() is { } behind ? $"where {behind}" : "")}
        order by {statement.Order.OfResult()}
        {LimitSql.Of(statement.Limit)}
        """;

    private string Key(string reads)
    {
        var (order, conditions) = (statement.Order, statement.Conditions);
        return order.IsByUpdate && !conditions.AllReadInternals && !conditions.NoneReadsInternals
            ? $"case when {reads} = 1 then {order.Key(true)} else {order.Key(false)} end"
            : order.Key(conditions.AllReadInternals);
    }
}
