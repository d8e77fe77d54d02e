using Ticketing.Access;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Text.Planning;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>Writes statements of searches for free text, or takes those that were written before. Thread-safe.</summary>
internal sealed class TextStatementWriter(RelationalDialect dialect)
{
    private readonly PlanCache plans = new(dialect);

    /// <summary>The statement with its values; none when there is nothing to be found.</summary>
    public SearchStatements Of(
        TextResult result, TicketSearchRequest request, Visibility visibility, TextAccessPath path, int scanLimit)
    {
        var key = new TextCacheKey(dialect, visibility).Of(result, request, path, scanLimit);
        return plans.Find(key) ?? Write();

        SearchStatements Write()
        {
            var parameters = new SqlParameters(dialect);
            var sql = result.Write(new(dialect, parameters, visibility, request), path, scanLimit);
            return plans.Add(key, new(sql is null ? [] : [sql], parameters, Budget: 0));
        }
    }
}
