using System.Data.Common;
using System.Globalization;
using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Lists;
using Ticketing.Storage.Relational.Search.Text.Planning;
using Ticketing.Storage.Relational.Search.Text.Relevance;
using Ticketing.Storage.Relational.Search.Text.Statements;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// Finds tickets with free text in the condition. A database's own planner does not know how common a word is, or where its tickets lie in
/// the order asked for; the plan is made here, see <see cref="TextPlanner"/>, and statements are written so that the database follows it.
/// </summary>
internal sealed class TextSearch(IRelationalDatabase database, ListSearch lists, TextLimits limits)
{
    // In one statement.
    private const int MostCollected = 32;

    private readonly TextPlanner planner = new(limits);
    private readonly TextPlanner plannerForSuggestions = new(limits.ForSuggestions());
    private readonly TermFrequencies frequencies = new(database.Dialect);
    private readonly ValueStatistics values = new(database.Dialect);
    private readonly OldTerms old = new(database.Dialect);
    private readonly TextStatementWriter writer = new(database.Dialect);

    public TextSearch(IRelationalDatabase database)
        : this(database, new())
    {
    }

    public TextSearch(IRelationalDatabase database, TextLimits limits)
        : this(database, new(database, new()), limits)
    {
    }

    /// <summary>A page; the one before a keyset is read backward from there.</summary>
    public Task<TicketHits> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => SearchAsync(connection, request, visibility, token), cancellationToken);

    private async Task<TicketHits> SearchAsync(
        DbConnection connection, TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        request = request with { Where = await old.WidenAsync(connection, request.Where!, cancellationToken) };
        var statistics = await frequencies.OfAsync(connection, request.Where, cancellationToken);
        var visible = await VisibleAsync(connection, statistics.Tickets, visibility, cancellationToken);
        var statements = new TextStatements(connection, database.Dialect, lists, writer, statistics, visible);
        if (request.Sort.Field == TicketFields.Relevance)
        {
            var relevance = new RelevanceSearch(
                connection, database.Dialect, statements, request.IsSuggestion ? plannerForSuggestions : planner, statistics);
            return new(await relevance.SearchAsync(request, visibility, cancellationToken));
        }

        return await statements.PageAsync(request, visibility, planner, cancellationToken);
    }

    /// <summary>How many there are, as far as a few thousand tickets tell.</summary>
    public Task<TicketCount> CountAsync(Criterion where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        var budget = Math.Max(limits.CountBudget, cap) + 1;
        return ByPathAsync(where, cap, count => count, CountByAsync, cancellationToken);

        async Task<TicketCount> CountByAsync(DbConnection connection, Criterion asked, TextAccessPath path)
        {
            var statements = writer.Of(TextResult.Count, Anywhere(asked), visibility, path, budget);
            if (statements.Texts is not [var sql])
                return new(0, IsExact: true);
            await using var command = SearchCommand.New(connection, sql, statements.Parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            var found = Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture);
            var examined = Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture);
            return new(Math.Min(found, cap), found <= cap && examined < budget);
        }
    }

    /// <summary>The same by cells.</summary>
    public async Task<FoundCells> CountCellsAsync(
        Criterion where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility, CancellationToken cancellationToken)
    {
        var budget = Math.Max(limits.CountBudget, most) + 1;
        return (await ByPathAsync(where, most, counted => counted.Count, CountByAsync, cancellationToken)).Cells;

        async Task<(FoundCells Cells, TicketCount Count)> CountByAsync(DbConnection connection, Criterion asked, TextAccessPath path)
        {
            var statements = writer.Of(TextResult.Cells(cubes, most), Anywhere(asked), visibility, path, budget);
            if (statements.Texts is not [var sql])
                return (FoundCells.None, new(0, IsExact: true));
            var (cells, found, examined) = await CellSql.ReadAsync(connection, sql, statements.Parameters, cancellationToken);
            var areAll = found <= most && examined < budget;
            return (new(cells, areAll), new((int)Math.Min(found, most), areAll));
        }
    }

    private Task<T> ByPathAsync<T>(
        Criterion where, int cap, Func<T, TicketCount> of, Func<DbConnection, Criterion, TextAccessPath, Task<T>> count,
        CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => ByPathAsync(connection, where, cap, of, count, token), cancellationToken);

    private async Task<T> ByPathAsync<T>(
        DbConnection connection,
        Criterion where,
        int cap,
        Func<T, TicketCount> of,
        Func<DbConnection, Criterion, TextAccessPath, Task<T>> count,
        CancellationToken cancellationToken)
    {
        where = await old.WidenAsync(connection, where, cancellationToken);
        var statistics = await frequencies.OfAsync(connection, where, cancellationToken);
        var indexRows = TextEstimate.RowsFromIndex(where, statistics);
        var path = (indexRows ?? double.MaxValue) > limits.MostFromIndex ? TextAccessPath.OrderedScan : TextAccessPath.TextIndex;
        var first = await count(connection, where, path);
        if (of(first).IsExact || of(first).Count == cap || path is TextAccessPath.OrderedScan)
            return first;
        // Who sees little may have all of it within an ordered scan, however many others have the words.
        var scanned = await count(connection, where, TextAccessPath.OrderedScan);
        return of(scanned).IsExact || of(scanned).Count > of(first).Count ? scanned : first;
    }

    private async Task<VisibleRowEstimate> VisibleAsync(
        DbConnection connection, long tickets, Visibility visibility, CancellationToken cancellationToken)
    {
        var missing = visibility.Branches
            .SelectMany(branch => branch.Conditions)
            .Select(condition => (Column: ListColumns.Of(condition.Relation), condition.Value))
            .Where(one => values.Of(visibility.Tenant, one.Column, one.Value) is null)
            .Distinct()
            .Take(MostCollected)
            .ToList();
        if (missing.Count > 0)
            await values.CollectAsync(connection, visibility.Tenant, missing, cancellationToken);
        return new(tickets, (column, value) => values.Of(visibility.Tenant, column, value));
    }

    private static TicketSearchRequest Anywhere(Criterion where) => new(where, TicketSort.Newest, 1);
}
