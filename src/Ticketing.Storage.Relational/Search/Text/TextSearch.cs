using System.Data.Common;
using System.Globalization;
using Ticketing.Access;
using Ticketing.Counters;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search.Lists;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// Finds tickets with free text in the condition. A database's own planner does not know how common a word is, or where its tickets lie in the order asked
/// for; the plan is made here, see <see cref="TextPlanner"/>, and statements are written so that the database follows it.
/// </summary>
internal sealed class TextSearch(IRelationalDatabase database, TextLimits limits)
{
    // In one statement.
    private const int MostLearned = 32;

    private readonly TextPlanner planner = new(limits);
    private readonly TermFrequencies frequencies = new(database.Dialect);
    private readonly TicketSizes sizes = new(database.Dialect);
    private readonly OldTerms old = new(database.Dialect);
    private readonly TextStatementWriter writer = new(database.Dialect);

    public TextSearch(IRelationalDatabase database)
        : this(database, new())
    {
    }

    /// <summary>A page; the one before a place is read backward from there.</summary>
    public Task<IReadOnlyList<TicketHit>> SearchAsync(
        TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => SearchAsync(connection, request, visibility, token), cancellationToken);

    private async Task<IReadOnlyList<TicketHit>> SearchAsync(
        DbConnection connection, TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
    {
        request = request with { Where = await old.WidenAsync(connection, request.Where!, cancellationToken) };
        var statistics = await frequencies.OfAsync(connection, request.Where, cancellationToken);
        var visible = await VisibleAsync(connection, statistics.Tickets, visibility, cancellationToken);
        var statements = new TextStatements(connection, database.Dialect, writer, statistics, visible);
        if (request.Sort.Field is SortField.Relevance)
        {
            var relevance = new RelevanceSearch(connection, database.Dialect, statements, planner, limits, statistics);
            return await relevance.SearchAsync(request, visibility, cancellationToken);
        }

        return await statements.PageAsync(request, visibility, planner, cancellationToken);
    }

    /// <summary>How many there are, as far as a few thousand tickets tell.</summary>
    public Task<TicketCount> CountAsync(Criterion where, int cap, Visibility visibility, CancellationToken cancellationToken)
    {
        var budget = Math.Max(limits.CountBudget, cap) + 1;
        return ByRouteAsync(where, cap, count => count, AlongAsync, cancellationToken);

        async Task<TicketCount> AlongAsync(DbConnection connection, Criterion asked, TextRoute route)
        {
            var statements = writer.Of(TextWanted.Count, Anywhere(asked), visibility, route, budget);
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
        return (await ByRouteAsync(where, most, counted => counted.Count, AlongAsync, cancellationToken)).Cells;

        async Task<(FoundCells Cells, TicketCount Count)> AlongAsync(DbConnection connection, Criterion asked, TextRoute route)
        {
            var statements = writer.Of(TextWanted.Cells(cubes, most), Anywhere(asked), visibility, route, budget);
            if (statements.Texts is not [var sql])
                return (FoundCells.None, new(0, IsExact: true));
            var (cells, found, examined) = await CellSql.ReadAsync(connection, sql, statements.Parameters, cancellationToken);
            var areAll = found <= most && examined < budget;
            return (new(cells, areAll), new((int)Math.Min(found, most), areAll));
        }
    }

    private Task<T> ByRouteAsync<T>(
        Criterion where, int cap, Func<T, TicketCount> of, Func<DbConnection, Criterion, TextRoute, Task<T>> count,
        CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => ByRouteAsync(connection, where, cap, of, count, token), cancellationToken);

    private async Task<T> ByRouteAsync<T>(
        DbConnection connection, Criterion where, int cap, Func<T, TicketCount> of, Func<DbConnection, Criterion, TextRoute, Task<T>> count,
        CancellationToken cancellationToken)
    {
        where = await old.WidenAsync(connection, where, cancellationToken);
        var statistics = await frequencies.OfAsync(connection, where, cancellationToken);
        var text = TextSplit.Of(where).Text;
        var fromIndex = TextSplit.Number(where) is not null ? 1 : text is null ? double.MaxValue : TextShare.Of(text, statistics) * statistics.Tickets;
        var route = fromIndex > limits.MostFromIndex ? TextRoute.Walk : TextRoute.Index;
        var first = await count(connection, where, route);
        if (of(first).IsExact || of(first).Count == cap || route is TextRoute.Walk)
            return first;
        // Who sees little may have all of it within a walk, however many others have the words.
        var walked = await count(connection, where, TextRoute.Walk);
        return of(walked).IsExact || of(walked).Count > of(first).Count ? walked : first;
    }

    private async Task<VisibleTickets> VisibleAsync(
        DbConnection connection, long tickets, Visibility visibility, CancellationToken cancellationToken)
    {
        var unknown = visibility.Branches
            .SelectMany(branch => branch.Conditions)
            .Select(condition => (Column: ListColumns.Of(condition.Relation), condition.Value))
            .Where(one => sizes.Of(visibility.Tenant, one.Column, one.Value) is null)
            .Distinct()
            .Take(MostLearned)
            .ToList();
        if (unknown.Count > 0)
            await sizes.LearnAsync(connection, visibility.Tenant, unknown, cancellationToken);
        return new(tickets, (column, value) => sizes.Of(visibility.Tenant, column, value));
    }

    private static TicketSearchRequest Anywhere(Criterion where) => new(where, TicketSort.Newest, 1);
}
