using System.Data.Common;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// Orders tickets by how well they fit the words: up to about a thousand of them, those with the rarest words first and of as common ones the newest, are
/// scored by the terms that are kept of them. Pages move within those.
/// </summary>
internal sealed class RelevanceSearch(
    DbConnection connection, RelationalDialect dialect, TextStatements statements, TextPlanner planner, TextLimits limits, TermStatistics statistics)
{
    /// <summary>A page; the one before a place is read backward from there.</summary>
    public async Task<IReadOnlyList<TicketHit>> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        var scored = await ScoreAsync(request.Where!, visibility, cancellationToken);
        List<ScoredTicket> ordered = [.. scored.OrderByDescending(one => one.Score).ThenByDescending(one => one.Id)];
        var page = request switch
        {
            { After: { } after } => ordered.Skip(At(ordered, after, behind: true)),
            { Before: { } before } => ordered.Take(At(ordered, before, behind: false)).Reverse(),
            _ => ordered,
        };
        return await ReadAsync([.. page.Take(request.Limit)], visibility.Tenant, cancellationToken);
    }

    private async Task<List<ScoredTicket>> ScoreAsync(Criterion where, Visibility visibility, CancellationToken cancellationToken)
    {
        var readers = new RelevanceScorer(where, readsInternal: true, statistics);
        var others = new RelevanceScorer(where, readsInternal: false, statistics);
        var seesAll = visibility.Branches.Any(branch => branch.Conditions.IsEmpty);
        var scored = new List<ScoredTicket>();
        var seen = new HashSet<long>();
        foreach (var part in RelevanceParts.Of(where, statistics))
        {
            if (scored.Count >= limits.MostScored)
                break;
            var found = new List<ScoredTicket>();
            await statements.RunAsync(
                new(part, TicketSort.Newest, limits.MostScored - scored.Count),
                visibility,
                planner.ForScores,
                TextWanted.Terms(seesAll && TextSplit.Of(part).Rest is null ? limits.FewFromIndex : limits.MostFromIndex),
                found,
                Read,
                cancellationToken);
            scored.AddRange(found.Where(one => seen.Add(one.Id)));
        }

        return scored;

        ScoredTicket Read(DbDataReader row) =>
            new(row.GetInt64(0), (row.GetInt64(1) == 1 ? readers : others).Score(row.GetString(2), row.GetString(3), row.GetString(4)));
    }

    private async Task<IReadOnlyList<TicketHit>> ReadAsync(List<ScoredTicket> page, string tenant, CancellationToken cancellationToken)
    {
        if (page.Count == 0)
            return [];
        var parameters = new SqlParameters(dialect);
        var sql =
            $"""
            select {TicketRow.Columns}, 0 as sort_key
            from ticketing_tickets t
            where {dialect.IsInNumbers("t.id", parameters.AddList(page.Select(one => one.Id)))} and t.tenant = {parameters.Add(tenant)}
            """;
        var rows = (await SearchCommand.ReadHitsAsync(connection, sql, parameters, cancellationToken)).ToDictionary(hit => hit.Ticket.Id.Value);
        return [.. page.Where(one => rows.ContainsKey(one.Id)).Select(one => new TicketHit(rows[one.Id].Ticket, new(one.Score, one.Id)))];
    }

    // Words may have become rarer or commoner since the place was given out, and with them all scores: the ticket itself is still the place.
    private static int At(List<ScoredTicket> ordered, SortPosition place, bool behind)
    {
        var found = ordered.FindIndex(one => one.Id == place.Id && Math.Abs(one.Score - (place.Key ?? 0)) <= 0.2 * one.Score);
        if (found >= 0)
            return behind ? found + 1 : found;
        var first = ordered.FindIndex(one => one.Score < place.Key || (one.Score == place.Key && one.Id < place.Id));
        return first < 0 ? ordered.Count : first;
    }
}
