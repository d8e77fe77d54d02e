using System.Data.Common;
using System.Globalization;
using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Text.Planning;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>Runs the statement of a plan, and where a scan comes to its limit too early, the one of the fallback.</summary>
internal sealed class TextStatements(
    DbConnection connection, RelationalDialect dialect, TextStatementWriter writer, TermStatistics statistics, VisibleRowEstimate visible)
{
    /// <summary>A page in an order of time or of a field; the one before a keyset is read backward from there.</summary>
    public async Task<IReadOnlyList<TicketHit>> PageAsync(
        TicketSearchRequest request, Visibility visibility, TextPlanner planner, CancellationToken cancellationToken)
    {
        var hits = new List<TicketHit>(request.Limit);
        await RunAsync(request, visibility, planner.ForPage, TextResult.Page, hits, SearchCommand.HitOf, cancellationToken);
        var order = new TicketOrder(request.Sort);
        hits.Sort((x, y) => request.IsBackward ? order.Compare(y.After, x.After) : order.Compare(x.After, y.After));
        return hits;
    }

    /// <summary>Adds what is found, at most as many as the request asks for.</summary>
    /// <returns>Whether that is all there is: nothing was left out, whatever was asked for and however many were examined.</returns>
    public async Task<bool> RunAsync<T>(
        TicketSearchRequest request,
        Visibility visibility,
        Func<TextEstimate, int, TextPlan> choose,
        TextResult result,
        List<T> found,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken)
    {
        var plan = choose(Estimate(request, visibility), request.Limit);
        var isWhole = await ReadAsync(plan.Path, plan.ScanLimit);
        if (!isWhole && plan.Fallback is not TextAccessPath.None)
        {
            found.Clear();
            isWhole = await ReadAsync(plan.Fallback, 0);
        }

        return isWhole && found.Count < request.Limit;

        // Whether that is the answer.
        async Task<bool> ReadAsync(TextAccessPath path, int scanLimit)
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
    }

    private TextEstimate Estimate(TicketSearchRequest request, Visibility visibility)
    {
        var where = request.Where;
        var text = TextSplit.Of(where).Text;
        var isOne = TextSplit.Number(where) is not null;
        var groups = BranchGroup.Of(visibility);
        return new(
            statistics.Tickets,
            TextSelectivity.Of(where, statistics),
            isOne ? 1 : text is null ? null : TextSelectivity.Of(text, statistics) * statistics.Tickets,
            visible.Of(BranchScan.Of(groups), ScanConditions.Of(where).IndexCondition),
            groups.Any(group => group.IsEverything),
            dialect.ReadsTextIndexByNumber && groups.All(group => group.Values is [_])
                && request.Sort == TicketSort.Newest && request is { After: null, Before: null },
            dialect.IndexCost,
            isOne ? 0 : RelevanceScorer.TermsOf(text).Sum(statistics.TicketsWith) * dialect.PostingCost);
    }
}
