using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>
/// How many tickets have a value, kept for ten minutes. They only guide the choice of an index, so that being late makes nothing wrong.
/// Thread-safe.
/// </summary>
internal sealed class ValueStatistics(RelationalDialect dialect)
{
    /// <summary>As many tickets as are read whole and sorted without regret.</summary>
    public const int MostCounted = ListBudget.OfPage;

    private const int MostKept = 20_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Value, (ValueCount Count, long At)> known = [];

    /// <summary>The count of a value; null when it is not known.</summary>
    public ValueCount? Of(string tenant, ListColumn column, string value) =>
        known.TryGetValue(new(tenant, column, value), out var entry) && Stopwatch.GetElapsedTime(entry.At) < Kept ? entry.Count : null;

    /// <summary>Counts what is not known, each up to so many entries of an index as may be examined.</summary>
    public async Task CollectAsync(
        DbConnection connection,
        string tenant,
        IReadOnlyList<(ListColumn Column, string Value)> values,
        CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters(dialect);
        var limit = parameters.Add(MostCounted + 1L);
        var tenantName = parameters.Add(tenant);
        var selects = values.Select((value, index) => string.Create(
            CultureInfo.InvariantCulture,
            $"select {index} as number, (select count(*) from (select 1 from {From(value.Column, value.Value, parameters)}"
            + $" and tenant = {tenantName} limit {limit}) s) as found"));
        var sql = dialect.Prefix.Rewrite(string.Join("\nunion all\n", selects));
        await using var command = SearchCommand.New(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (column, value) = values[(int)reader.GetInt64(0)];
            var count = (int)reader.GetInt64(1);
            Keep(
                new(tenant, column, value),
                count <= MostCounted ? new(Math.Min(Rounded(count), MostCounted), IsAll: true) : new(count, IsAll: false));
        }
    }

    /// <summary>Takes note of how many tickets have a value, where more of them were counted for another reason.</summary>
    public void Learn(string tenant, ListColumn column, string value, int count)
    {
        if (count > MostCounted)
            Keep(new(tenant, column, value), new(Rounded(count), IsAll: true));
    }

    private void Keep(Value value, ValueCount count)
    {
        if (known.Count > MostKept)
            known.Clear();
        known[value] = (count, Stopwatch.GetTimestamp());
    }

    // Up to a power of two or three quarters of one, so that lists of many people share a plan: nothing hangs on whether it is 20 tickets
    // or 30, and little on whether it is 500 or 700.
    private static int Rounded(int count) =>
        (int)BitOperations.RoundUpToPowerOf2((uint)count) is var power && count <= power * 3 / 4 ? power * 3 / 4 : power;

    private static string From(ListColumn column, string value, SqlParameters parameters) => column.KeyKind is { } kind
        ? $"ticketing_ticket_keys where kind = {TicketKeySql.Literal(kind)} and {KeyRange.Condition(column, value, "value", parameters)}"
        : $"ticketing_tickets where {column.Name} = {parameters.Add(value)}";

    private readonly record struct Value(string Tenant, ListColumn Column, string Text);
}
