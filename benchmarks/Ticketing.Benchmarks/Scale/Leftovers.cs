using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Counters.Upkeep;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Benchmarks.Scale;

/// <summary>Takes away the tickets that writes left, so that the next reads find what was generated; counters are made anew.</summary>
internal static class Leftovers
{
    private static readonly (string Table, string Id)[] Tables =
    [
        ("ticketing_ticket_terms", "ticket_id"), ("ticketing_texts", "ticket_id"), ("ticketing_events", "ticket_id"),
        ("ticketing_ticket_keys", "ticket_id"),
        ("ticketing_tickets", "id"),
    ];

    public static async Task RemoveAsync(BenchmarkDatabase database, StoreUnderTest store, long first, CancellationToken cancellationToken)
    {
        var relational = store.Services.GetRequiredService<IRelationalDatabase>();
        await relational.WriteAsync(
            async (transaction, token) =>
            {
                foreach (var (table, id) in Tables)
                {
                    await using var command = transaction.Connection!.CreateCommand();
                    command.Transaction = transaction;
                    command.CommandTimeout = 0;
                    command.CommandText = string.Create(CultureInfo.InvariantCulture, $"delete from {table} where {id} >= {first}");
                    await command.ExecuteNonQueryAsync(token);
                }

                return 0;
            },
            cancellationToken);
        var upkeep = store.Services.GetRequiredService<CounterUpkeep>();
        await upkeep.CompactAsync(cancellationToken);
        await upkeep.RebuildAsync(Caller.DefaultTenant, cancellationToken);
        if (database is PostgreSqlBenchmarkDatabase postgreSql)
        {
            await using var command = postgreSql.Source.CreateCommand("vacuum analyze");
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
