using System.Globalization;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;

namespace Ticketing.Benchmarks.Scale;

/// <summary>Where ticket 50,000 of all tickets stands, the newest first; in the middle of fewer than 100,000.</summary>
internal static class DeepPlace
{
    public static async Task<(long At, long Id)> OfAsync(BenchmarkDatabase database, CancellationToken cancellationToken)
    {
        var offset = Math.Min(50_000, database.Size / 2) - 1;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"select created_at, id from ticketing_tickets where tenant = '{Caller.DefaultTenant}' order by created_at desc, id desc " +
            $"limit 1 offset {offset}");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
