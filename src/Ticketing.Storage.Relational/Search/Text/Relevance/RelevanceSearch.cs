using System.Data.Common;
using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Text.Planning;
using Ticketing.Storage.Relational.Search.Text.Statements;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Text.Relevance;

/// <summary>
/// Orders tickets by how well they fit the words: up to about a thousand of them, those with the rarest words first and of as common ones
/// the newest, are scored by the terms that are kept of them. Where there are more than those, the others follow in the order of time.
/// </summary>
internal sealed class RelevanceSearch(
    DbConnection connection,
    RelationalDialect dialect,
    TextStatements statements,
    TextPlanner planner,
    TermStatistics statistics)
{
    /// <summary>A page; the one before a keyset is read backward from there.</summary>
    public async Task<IReadOnlyList<TicketHit>> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        var words = WordWeights.From(request.Keyset?.Weights, request.Where, statistics);
        var weights = words.ToString();
        var hits = await SearchAsync(request, words, visibility, cancellationToken);
        return [.. hits.Select(hit => hit with { After = hit.After with { Weights = weights } })];
    }

    private async Task<IReadOnlyList<TicketHit>> SearchAsync(
        TicketSearchRequest request, WordWeights words, Visibility visibility, CancellationToken cancellationToken)
    {
        var (scored, areAll) = await ScoreAsync(request, words, visibility, cancellationToken);
        List<ScoredTicket> ordered = [.. scored.OrderByDescending(one => one.Score).ThenByDescending(one => one.Id)];
        var wanted = request.Limit;
        if (request.IsBackward)
        {
            var behind = UnscoredPosition.Is(request.Before)
                ? await OthersAsync(request, ordered, wanted, visibility, cancellationToken)
                : [];
            var before = Before(ordered, request.Before!).Take(wanted - behind.Count);
            return [.. behind, .. await ReadAsync(before, visibility.Tenant, cancellationToken)];
        }

        var best = await ReadAsync(Behind(ordered, request.After).Take(wanted), visibility.Tenant, cancellationToken);
        var others = best.Count < wanted && (!areAll || UnscoredPosition.Is(request.After))
            ? await OthersAsync(request, ordered, wanted - best.Count, visibility, cancellationToken)
            : [];
        return [.. best, .. others];
    }

    private async Task<(List<ScoredTicket> Scored, bool AreAll)> ScoreAsync(
        TicketSearchRequest asked, WordWeights words, Visibility visibility, CancellationToken cancellationToken)
    {
        var where = asked.Where!;
        var readers = new RelevanceScorer(where, readsInternal: true, words);
        var others = new RelevanceScorer(where, readsInternal: false, words);
        var seesAll = visibility.Branches.Any(branch => branch.Conditions.IsEmpty);
        var scored = new List<ScoredTicket>();
        var seen = new HashSet<long>();
        var areAll = true;
        foreach (var part in RelevanceParts.Of(where, statistics))
        {
            if (scored.Count >= planner.Limits.MostScored)
                return (scored, false);
            var request = new TicketSearchRequest(part, TicketSort.Newest, planner.Limits.MostScored - scored.Count) { MayStop = true };
            var found = new List<ScoredTicket>();
            areAll &= await FindAsync(request, found, goesOn: !asked.IsSuggestion);
            scored.AddRange(found.Where(one => seen.Add(one.Id)));
        }

        // Of words that the newest tickets do not have somebody who still types is shown old ones, but not of each word by itself.
        if (scored.Count == 0 && !areAll && asked.IsSuggestion)
            areAll = await FindAsync(new(where, TicketSort.Newest, asked.Limit) { MayStop = true }, scored, goesOn: true);
        return (scored, areAll);

        async Task<bool> FindAsync(TicketSearchRequest request, List<ScoredTicket> found, bool goesOn)
        {
            var estimate = statements.Estimate(request, visibility);
            var plan = planner.ForScores(estimate, request.Limit);
            var most = seesAll && TextSplit.Of(request.Where).Rest is null ? planner.Limits.FewFromIndex : planner.Limits.MostFromIndex;
            if (plan.Path is TextAccessPath.TextIndex)
            {
                return await statements.FromIndexAsync(
                    request, visibility, TextResult.Terms(most), found, Read, cancellationToken);
            }

            // Only the terms are read of common words' tickets. Where the newest have few with them, a filter is what is rare.
            if (await statements.FromNewestAsync(
                request, visibility, plan.ScanLimit, TextResult.Terms(most), found, Read, cancellationToken))
                return found.Count < request.Limit;
            if (found.Count >= planner.Limits.FewScored || !goesOn)
                return false;
            found.Clear();
            var scanned = await statements.ScanAsync(request, visibility, estimate, plan, planner.Limits.FewScored, cancellationToken);
            found.AddRange(await ScoreHitsAsync(scanned));
            return scanned.Reached is null && scanned.Count < request.Limit;
        }

        async Task<List<ScoredTicket>> ScoreHitsAsync(TicketHits hits)
        {
            var reads = hits.Where(hit => visibility.ReadsInternal(hit.Ticket)).Select(hit => hit.Ticket.Id.Value).ToHashSet();
            var parameters = new SqlParameters(dialect);
            var sql =
                $"""
                select x.ticket_id, x.title, x.body, x.internal
                from ticketing_ticket_terms x
                where {dialect.IsInNumbers("x.ticket_id", parameters.AddList(hits.Select(hit => hit.Ticket.Id.Value)))}
                """;
            await using var command = SearchCommand.New(connection, dialect.Prefix.Rewrite(sql), parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<ScoredTicket>();
            while (await reader.ReadAsync(cancellationToken))
                found.Add(Score(reader.GetInt64(0), reads.Contains(reader.GetInt64(0)), reader, 1));
            return found;
        }

        ScoredTicket Read(DbDataReader row) => Score(row.GetInt64(0), row.GetInt64(1) == 1, row, 2);

        ScoredTicket Score(long id, bool readsInternal, DbDataReader row, int lines) => new(
            id, (readsInternal ? readers : others).Score(id, row.GetString(lines), row.GetString(lines + 1), row.GetString(lines + 2)));
    }

    private async Task<IReadOnlyList<TicketHit>> ReadAsync(
        IEnumerable<ScoredTicket> some, string tenant, CancellationToken cancellationToken)
    {
        var page = some.ToList();
        if (page.Count == 0)
            return [];
        var parameters = new SqlParameters(dialect);
        var sql =
            $"""
            select {TicketRow.Columns}, 0 as sort_key
            from ticketing_tickets t
            where {dialect.IsInNumbers("t.id", parameters.AddList(page.Select(one => one.Id)))} and t.tenant = {parameters.Add(tenant)}
            """;
        var hits = await SearchCommand.ReadHitsAsync(connection, dialect.Prefix.Rewrite(sql), parameters, cancellationToken);
        var rows = hits.ToDictionary(hit => hit.Ticket.Id.Value);
        return [.. page.Where(one => rows.ContainsKey(one.Id)).Select(one => new TicketHit(rows[one.Id].Ticket, new(one.Score, one.Id)))];
    }

    // Tickets that were not scored, from the page's keyset on.
    private async Task<List<TicketHit>> OthersAsync(
        TicketSearchRequest request, List<ScoredTicket> scored, int wanted, Visibility visibility, CancellationToken cancellationToken)
    {
        var passed = scored.Select(one => one.Id).ToHashSet();
        var keyset = UnscoredPosition.ByTime(request.Keyset);
        var found = new List<TicketHit>(wanted);
        while (true)
        {
            var limit = Math.Min(wanted - found.Count + passed.Count, TicketSearchRequest.MostAtOnce);
            var (after, before) = request.IsBackward ? ((SortPosition?)null, keyset) : (keyset, null);
            var hits = await statements.PageAsync(
                new(request.Where, TicketSort.Newest, limit, after, before), visibility, planner, cancellationToken);
            found.AddRange(hits.Where(hit => !passed.Remove(hit.Ticket.Id.Value)).Take(wanted - found.Count).Select(AsOther));
            if (found.Count == wanted || hits.Count < limit)
                return found;
            keyset = hits[^1].After;
        }
    }

    private static TicketHit AsOther(TicketHit hit) => hit with { After = UnscoredPosition.Of(hit.After) };

    private static IEnumerable<ScoredTicket> Behind(List<ScoredTicket> ordered, SortPosition? keyset) => keyset switch
    {
        null => ordered,
        _ when UnscoredPosition.Is(keyset) => [],
        _ => ordered.Skip(At(ordered, keyset, behind: true)),
    };

    private static IEnumerable<ScoredTicket> Before(List<ScoredTicket> ordered, SortPosition keyset) =>
        ordered.Take(UnscoredPosition.Is(keyset) ? ordered.Count : At(ordered, keyset, behind: false)).Reverse();

    // The ticket there may be gone, or have become another: what stands behind it stands behind its place.
    private static int At(List<ScoredTicket> ordered, SortPosition keyset, bool behind)
    {
        var first = ordered.FindIndex(one => one.Score == keyset.Key
            ? one.Id < keyset.Id || (!behind && one.Id == keyset.Id)
            : one.Score < keyset.Key);
        return first < 0 ? ordered.Count : first;
    }
}
