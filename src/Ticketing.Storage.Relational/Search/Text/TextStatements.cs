using System.Data.Common;
using System.Globalization;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Search.Ranking;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Runs the statement of a plan, and where a walk comes to the end of its window too early, the one that answers instead.</summary>
internal sealed class TextStatements(
    DbConnection connection, RelationalDialect dialect, TextStatementWriter writer, TermStatistics statistics, VisibleTickets visible)
{
    /// <summary>Adds what is found, at most as many as the request asks for.</summary>
    public async Task RunAsync<T>(
        TicketSearchRequest request,
        Visibility visibility,
        Func<TextEstimate, int, TextPlan> choose,
        TextWanted wanted,
        List<T> found,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken)
    {
        var plan = choose(Estimate(request, visibility), request.Limit);
        if (await ReadAsync(plan.Route, plan.Window) || plan.Otherwise is TextRoute.None)
            return;
        found.Clear();
        await ReadAsync(plan.Otherwise, 0);

        // Whether that is the answer.
        async Task<bool> ReadAsync(TextRoute route, int window)
        {
            var statements = writer.Of(wanted, request, visibility, route, window);
            if (statements.Texts is not [var sql])
                return true;
            await using var command = SearchCommand.New(connection, sql, statements.Parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var isWhole = true;
            while (await reader.ReadAsync(cancellationToken))
            {
                if (reader.IsDBNull(0))
                    isWhole = Convert.ToInt64(reader.GetValue(reader.FieldCount - 1), CultureInfo.InvariantCulture) < window;
                else
                    found.Add(read(reader));
            }

            return isWhole;
        }
    }

    private TextEstimate Estimate(TicketSearchRequest request, Visibility visibility)
    {
        var where = request.Where;
        var text = TextSplit.Of(where).Text;
        var groups = BranchGroup.Of(visibility);
        return new(
            statistics.Tickets,
            TextShare.Of(where, statistics),
            text is null ? null : TextShare.Of(text, statistics) * statistics.Tickets,
            visible.Of(SeenStretch.Of(groups), WindowFilter.Of(where).Inside),
            groups.Any(group => group.IsEverything),
            dialect.ReadsIndexByNumber && groups.All(group => group.Values is [_]) && request is { Sort: { Field: SortField.Created, Descending: true }, After: null, Before: null },
            dialect.IndexCost,
            RelevanceScorer.TermsOf(text).Sum(statistics.TicketsWith) * dialect.PostingCost);
    }
}
