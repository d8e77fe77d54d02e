using System.Data.Common;
using System.Globalization;
using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Lists;
using Ticketing.Storage.Relational.Search.Text.Planning;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>Reads what a plan of a search for words takes: from the text index, or in the order asked for as a list.</summary>
internal sealed class TextStatements(
    DbConnection connection, RelationalDialect dialect, ListSearch lists, TextStatementWriter writer, TermStatistics statistics,
    VisibleRowEstimate visible)
{
    /// <summary>A page in an order of time or of a field; the one before a keyset is read backward from there.</summary>
    public async Task<TicketHits> PageAsync(
        TicketSearchRequest request, Visibility visibility, TextPlanner planner, CancellationToken cancellationToken)
    {
        var estimate = Estimate(request, visibility);
        var plan = planner.ForPage(estimate, request.Limit);
        if (plan.Path is not TextAccessPath.OrderedScan)
        {
            var (found, isWhole) = await ReadPageAsync(request, visibility, plan.Path, plan.ScanLimit, cancellationToken);
            if (isWhole)
                return new(found);
        }

        return await ScanAsync(request, visibility, estimate, plan, request.Limit, cancellationToken);
    }

    /// <summary>Adds what the text index finds, at most as many as the request asks for.</summary>
    /// <returns>Whether that is all there is: nothing was left out, whatever was asked for and however many were examined.</returns>
    public async Task<bool> FromIndexAsync<T>(
        TicketSearchRequest request, Visibility visibility, TextResult result, List<T> found, Func<DbDataReader, T> read,
        CancellationToken cancellationToken) =>
        await ReadAsync(request, visibility, TextAccessPath.TextIndex, 0, result, found, read, cancellationToken)
        && found.Count < request.Limit;

    /// <summary>
    /// Tickets in the order asked for, the words of each a filter; where they are rare there, the text index may be less.
    /// </summary>
    /// <param name="request">What is searched for.</param>
    /// <param name="visibility">By whom.</param>
    /// <param name="estimate">What is known of it.</param>
    /// <param name="plan">The plan for it.</param>
    /// <param name="enough">With so many tickets found, nothing more is looked for than the scan of the plan examines.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<TicketHits> ScanAsync(
        TicketSearchRequest request, Visibility visibility, TextEstimate estimate, TextPlan plan, int enough,
        CancellationToken cancellationToken)
    {
        var begun = await lists.BeginAsync(connection, request, visibility, plan.ScanLimit, cancellationToken);
        if (begun.Reached is null || begun.Count >= enough)
            return begun;
        var needed = ListSearch.Needed(begun, request, plan.ScanLimit);
        return plan.Fallback is TextAccessPath.TextIndex && estimate.Cost < needed
            ? new((await ReadPageAsync(request, visibility, TextAccessPath.TextIndex, 0, cancellationToken)).Found)
            : await lists.GoOnAsync(connection, request, visibility, begun, needed, cancellationToken);
    }

    private async Task<(List<TicketHit> Found, bool IsWhole)> ReadPageAsync(
        TicketSearchRequest request, Visibility visibility, TextAccessPath path, int scanLimit, CancellationToken cancellationToken)
    {
        var hits = new List<TicketHit>(request.Limit);
        var isWhole = await ReadAsync(
            request, visibility, path, scanLimit, TextResult.Page, hits, SearchCommand.HitOf, cancellationToken);
        var order = new TicketOrder(request.Sort);
        hits.Sort((x, y) => request.IsBackward ? order.Compare(y.After, x.After) : order.Compare(x.After, y.After));
        return (hits, isWhole);
    }

    // Whether that is the answer.
    private async Task<bool> ReadAsync<T>(
        TicketSearchRequest request, Visibility visibility, TextAccessPath path, int scanLimit, TextResult result, List<T> found,
        Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var statements = writer.Of(result, request, visibility, path, scanLimit);
        if (statements.Texts is not [var sql])
            return true;
        await using var command = SearchCommand.New(connection, sql, statements.Parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (isAnswer, bound) = (true, path is TextAccessPath.TextIndex ? result.Most : scanLimit);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.IsDBNull(0))
                isAnswer = Convert.ToInt64(reader.GetValue(reader.FieldCount - 1), CultureInfo.InvariantCulture) < bound;
            else
                found.Add(read(reader));
        }

        return isAnswer;
    }

    /// <summary>Adds what is found among the newest tickets, at most as many as the request asks for.</summary>
    /// <returns>Whether all there are were examined, or enough was found.</returns>
    public Task<bool> FromNewestAsync<T>(
        TicketSearchRequest request, Visibility visibility, int scanLimit, TextResult result, List<T> found, Func<DbDataReader, T> read,
        CancellationToken cancellationToken) =>
        ReadAsync(request, visibility, TextAccessPath.OrderedScan, scanLimit, result, found, read, cancellationToken);

    /// <summary>What is known of a search.</summary>
    public TextEstimate Estimate(TicketSearchRequest request, Visibility visibility)
    {
        var where = request.Where;
        var split = TextSplit.Of(where);
        var isOne = TextSplit.Number(where) is not null;
        var groups = BranchGroup.Of(visibility);
        return new(
            statistics.Tickets,
            TextSelectivity.Of(where, statistics),
            TextEstimate.RowsFromIndex(where, statistics),
            visible.Of(BranchScan.Of(groups), ScanConditions.Of(where).IndexCondition),
            groups.Any(group => group.IsEverything),
            dialect.ReadsTextIndexByNumber && groups.All(group => group.Values is [_])
                && request.Sort == TicketSort.Newest && request is { After: null, Before: null },
            dialect.IndexCost,
            isOne ? 0 : RelevanceScorer.TermsOf(split.Text ?? split.Either).Sum(statistics.TicketsWith) * dialect.PostingCost);
    }
}
