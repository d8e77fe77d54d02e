using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Scale;
using Ticketing.Counters.Upkeep;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Benchmarks.Bulk;

/// <summary>A mountain of deltas is folded while somebody files tickets, one after the other.</summary>
internal static class BulkFolding
{
    public const string Name = "fold";

    // Each ticket is once in the cube of projects of the tenant as a whole.
    private const string Counted = "select sum(amount) from ticketing_counter_cells where cube = 1 and project = ''";

    public static async Task RunAsync(
        BenchmarkDatabase database, StoreUnderTest store, StoreKind kind, int deltas, CancellationToken cancellationToken)
    {
        await PileUpAsync(store, deltas, cancellationToken);
        var upkeep = store.Services.GetRequiredService<CounterUpkeep>();
        using var folded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = Task.Run(() => WriteAsync(store, folded.Token), cancellationToken);
        var row = BulkRow.Begin($"{kind} {database.Kind} {Name}");
        var count = await upkeep.CompactAsync(cancellationToken);
        await folded.CancelAsync();
        var latencies = await writing;
        row.End(count, "deltas ", string.Create(
            CultureInfo.InvariantCulture,
            $"{latencies.Count} tickets filed meanwhile, p50 {latencies[latencies.Count / 2]:0.0} ms, longest {latencies[^1]:0.0} ms"));
        await upkeep.CompactAsync(cancellationToken);
        var counted = await ScalarAsync(store, Counted, cancellationToken);
        if (counted != deltas + latencies.Count)
            throw new InvalidOperationException($"{counted} tickets are counted, of {deltas + latencies.Count}.");
    }

    // As an import leaves them: of 30 projects with ten people and eight categories each, hardly two one after the other alike.
    private static Task<long> PileUpAsync(StoreUnderTest store, int deltas, CancellationToken cancellationToken) => ScalarAsync(
        store,
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            with recursive numbers (n) as (select 0 union all select n + 1 from numbers where n < {deltas - 1})
            insert into ticketing_counter_pending
                (tenant, figure, project, status, status_category, category, priority, team, assignee, amount)
            select '{Caller.DefaultTenant}', 0, 'p' || n * 7 % 30, 's' || n % 7, n % 7 % 5, 'c' || n % 8, 1 + n % 4,
                't' || n * 7 % 30 % 19, 'u' || n * 7 % 30 * 10 + n / 30 % 10, 1
            from numbers
            """),
        cancellationToken);

    private static Task<long> ScalarAsync(StoreUnderTest store, string sql, CancellationToken cancellationToken) =>
        store.Services.GetRequiredService<IRelationalDatabase>().WriteAsync(
            async (transaction, token) =>
            {
                await using var command = transaction.Connection!.CreateCommand();
                command.Transaction = transaction;
                command.CommandTimeout = 0;
                command.CommandText = sql;
                return Convert.ToInt64(await command.ExecuteScalarAsync(token) ?? 0L, CultureInfo.InvariantCulture);
            },
            cancellationToken);

    private static async Task<List<double>> WriteAsync(StoreUnderTest store, CancellationToken cancellationToken)
    {
        var generator = new TicketGenerator(new(1000));
        var latencies = new List<double>();
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
        {
            var id = await store.Store.ReserveIdsAsync(1, CancellationToken.None);
            var change = FiledTicket.Of(generator.Make(id.Value, 1 + (i % 1000)), TimeSpan.FromSeconds(i));
            var began = Stopwatch.GetTimestamp();
            await store.Store.CommitAsync(
                new() { Tenant = Caller.DefaultTenant, At = GeneratorOptions.Now, Tickets = [change] }, CancellationToken.None);
            latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        latencies.Sort();
        return latencies;
    }
}
