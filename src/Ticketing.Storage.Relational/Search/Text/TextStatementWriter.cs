using Ticketing.Access;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Writes statements of searches for free text, or takes those that were written before. Thread-safe.</summary>
internal sealed class TextStatementWriter(RelationalDialect dialect)
{
    private readonly KeptStatements kept = new(dialect);

    /// <summary>The statement with its values; none when there is nothing to be found.</summary>
    public SearchStatements Of(TextWanted wanted, TicketSearchRequest request, Visibility visibility, TextRoute route, int window)
    {
        var shape = new TextShape(dialect, visibility).Of(wanted, request, route, window);
        return kept.Find(shape) ?? Write();

        SearchStatements Write()
        {
            var parameters = new SqlParameters(dialect);
            var sql = wanted.Write(new(dialect, parameters, visibility, request), route, window);
            return kept.Keep(shape, new(sql is null ? [] : [sql], parameters, Budget: 0));
        }
    }
}
