using System.Data.Common;
using System.Globalization;
using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Search.Ranking;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Runs the statement of a plan, and where a walk comes to the end of its window too early, the one that answers instead.</summary>
internal sealed class TextStatements(
    DbConnection connection, RelationalDialect dialect, TextStatementWriter writer, TermStatistics statistics, VisibleTickets visible)
{
    /// <summary>A page in an order of time or of a field; the one before a place is read backward from there.</summary>
    public async Task<IReadOnlyList<TicketHit>> PageAsync(
        TicketSearchRequest request, Visibility visibility, TextPlanner planner, CancellationToken cancellationToken)
    {
        var hits = new List<TicketHit>(request.Limit);
        await RunAsync(request, visibility, planner.ForPage, TextWanted.Page, hits, SearchCommand.HitOf, cancellationToken);
        var order = new TicketOrder(request.Sort);
        hits.Sort((x, y) => request.IsBackward ? order.Compare(y.After, x.After) : order.Compare(x.After, y.After));
        return hits;
    }

    /// <summary>Adds what is found, at most as many as the request asks for.</summary>
    /// <returns>Whether that is all there is: nothing was left out, whatever was asked for and however far it was looked.</returns>
    public async Task<bool> RunAsync<T>(
        TicketSearchRequest request,
        Visibility visibility,
        Func<TextEstimate, int, TextPlan> choose,
        TextWanted wanted,
        List<T> found,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken)
    {
        var plan = choose(Estimate(request, visibility), request.Limit);
        var isWhole = await ReadAsync(plan.Route, plan.Window);
        if (!isWhole && plan.Otherwise is not TextRoute.None)
        {
            found.Clear();
            isWhole = await ReadAsync(plan.Otherwise, 0);
        }

        return isWhole && found.Count < request.Limit;

        // Whether that is the answer.
        async Task<bool> ReadAsync(TextRoute route, int window)
        {
            var statements = writer.Of(wanted, request, visibility, route, window);
            if (statements.Texts is not [var sql])
                return true;
            await using var command = SearchCommand.New(connection, sql, statements.Parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var (isAnswer, bound) = (true, route is TextRoute.Index ? wanted.Most : window);
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
            TextShare.Of(where, statistics),
            isOne ? 1 : text is null ? null : TextShare.Of(text, statistics) * statistics.Tickets,
            visible.Of(SeenStretch.Of(groups), WindowFilter.Of(where).Inside),
            groups.Any(group => group.IsEverything),
            dialect.ReadsIndexByNumber && groups.All(group => group.Values is [_]) && request is { Sort: { Field: SortField.Created, Descending: true }, After: null, Before: null },
            dialect.IndexCost,
            isOne ? 0 : RelevanceScorer.TermsOf(text).Sum(statistics.TicketsWith) * dialect.PostingCost);
    }
}
