using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Text.Planning;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>
/// Writes the statements of a search for free text, each of which is made of parts: where tickets come from, which of them match, and what
/// is read of those. Each is null when there is nothing to be found.
/// </summary>
internal sealed class TextSql
{
    private readonly TextRowSql rows;
    private readonly TextCountSql counts;
    private readonly NewestFirstSql newest;

    public TextSql(RelationalDialect dialect, SqlParameters parameters, Visibility visibility, TicketSearchRequest request)
    {
        var statement = new TextStatement(dialect, parameters, visibility, request);
        var candidates = new CandidateSql(statement);
        var matches = new MatchSql(statement, candidates);
        var scan = new OrderedScanSql(statement);
        rows = new(statement, candidates, matches, scan);
        counts = new(statement, candidates, matches, scan);
        newest = new(statement, candidates, matches);
    }

    /// <summary>
    /// The rows of a page with what they are sorted by, and last, when too few were found among as many tickets as the scan may examine,
    /// (nulls, the tickets that were examined).
    /// </summary>
    /// <param name="path">How the tickets are found: by the text index, or by number.</param>
    /// <param name="scanLimit">How many tickets are examined; 0 for all.</param>
    public string? Page(TextAccessPath path, int scanLimit) =>
        path is TextAccessPath.NewestFirst ? newest.Page(scanLimit) : rows.FromIndex(RowSql.Ticket, int.MaxValue);

    /// <summary>The same of the terms.</summary>
    /// <param name="path">How the tickets are found: by the text index, or among the newest.</param>
    /// <param name="scanLimit">How many tickets a scan examines.</param>
    /// <param name="most">How many the index gives, the newest of them.</param>
    public string? Terms(TextAccessPath path, int scanLimit, int most) =>
        path is TextAccessPath.TextIndex ? rows.FromIndex(RowSql.Terms, most) : rows.FromScan(RowSql.Terms, scanLimit);

    /// <summary>How many are found (found, tickets that were examined).</summary>
    public string? Count(TextAccessPath path, int budget) => counts.Count(path, budget);

    /// <summary>The newest found by cells, see <see cref="CellSql"/>.</summary>
    public string? Cells(TextAccessPath path, IReadOnlyCollection<CounterCube> cubes, int most, int budget) =>
        counts.Cells(path, cubes, most, budget);
}
