using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>
/// How many tickets have a value, kept for ten minutes. It only guides the choice of an index, so that being late makes nothing wrong.
/// Thread-safe.
/// </summary>
internal sealed class TicketSizes(RelationalDialect dialect)
{
    /// <summary>As many tickets as are looked at and sorted without regret.</summary>
    public const int MostCounted = ListBudget.OfPage;

    private const int MostKept = 20_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Value, (TicketSize Size, long At)> known = [];

    /// <summary>The size of a value; null when it is not known.</summary>
    public TicketSize? Of(string tenant, ListColumn column, string value) =>
        known.TryGetValue(new(tenant, column, value), out var entry) && Stopwatch.GetElapsedTime(entry.At) < Kept ? entry.Size : null;

    /// <summary>Counts what is not known, each up to so many entries of an index as may be looked at.</summary>
    public async Task LearnAsync(
        DbConnection connection, string tenant, IReadOnlyList<(ListColumn Column, string Value)> values, CancellationToken cancellationToken)
    {
        var parameters = new SqlParameters(dialect);
        var limit = parameters.Add(MostCounted + 1L);
        var tenantName = parameters.Add(tenant);
        var selects = values.Select((value, index) => string.Create(
            CultureInfo.InvariantCulture,
            $"select {index} as number, (select count(*) from (select 1 from {From(value.Column)} = {parameters.Add(value.Value)} and tenant = {tenantName} limit {limit}) s) as found"));
        await using var command = SearchCommand.New(connection, dialect.Prefix.Rewrite(string.Join("\nunion all\n", selects)), parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (known.Count > MostKept)
            known.Clear();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (column, value) = values[(int)reader.GetInt64(0)];
            var count = (int)reader.GetInt64(1);
            // Rounded: lists of many people then have one shape. Nothing hangs on whether it is 20 tickets or 30.
            var size = count <= MostCounted ? new TicketSize((int)BitOperations.RoundUpToPowerOf2((uint)count), IsAll: true) : new(count, IsAll: false);
            known[new(tenant, column, value)] = (size, Stopwatch.GetTimestamp());
        }
    }

    private static string From(ListColumn column) => column.KeyKind() is { } kind
        ? $"ticketing_ticket_keys where kind = '{kind}' and value"
        : $"ticketing_tickets where {column.Name()}";

    private readonly record struct Value(string Tenant, ListColumn Column, string Text);
}
