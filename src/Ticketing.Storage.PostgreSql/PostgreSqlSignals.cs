using System.Data;
using Npgsql;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.PostgreSql;

/// <summary>
/// Signals by <c>NOTIFY</c>, heard on a connection of its own. The name of the schema goes with each, as a channel is of the whole
/// database: what is told in one schema is not heard in another.
/// </summary>
/// <param name="source">The pool.</param>
/// <param name="prefix">What the names of tables begin with, and that of the channel.</param>
internal sealed class PostgreSqlSignals(NpgsqlDataSource source, TablePrefix prefix) : IHostSignals
{
    // A line that broke without a word is noticed by then.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly string channel = $"{prefix.Value}live";

    public async Task SendAsync(IReadOnlyCollection<string> signals, CancellationToken cancellationToken)
    {
        await using var send = source.CreateCommand("select pg_notify($1, current_schema() || ' ' || s) from unnest($2) s");
        send.Parameters.AddWithValue(channel);
        send.Parameters.AddWithValue(signals.ToArray());
        await send.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task ListenAsync(Action listening, Action<string> hear, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var schema = new NpgsqlCommand("select current_schema()", connection);
        var own = $"{await schema.ExecuteScalarAsync(cancellationToken)} ";
        connection.Notification += (_, told) =>
        {
            if (told.Payload.StartsWith(own, StringComparison.Ordinal))
                hear(told.Payload[own.Length..]);
        };
#pragma warning disable CA2100 // The prefix has lower-case letters, digits and underscores alone.
        await using (var listen = new NpgsqlCommand($"listen {channel}", connection))
#pragma warning restore CA2100
            await listen.ExecuteNonQueryAsync(cancellationToken);
        try
        {
            listening();
            while (true)
            {
                if (!await connection.WaitAsync(Silence, cancellationToken))
                    await schema.ExecuteScalarAsync(cancellationToken);
            }
        }
        finally
        {
            // It goes back to the pool, which leaves sessions as they are. One that is broken does not.
            if (connection.State is ConnectionState.Open)
            {
                await using var unlisten = new NpgsqlCommand("unlisten *", connection);
                await unlisten.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }
}
