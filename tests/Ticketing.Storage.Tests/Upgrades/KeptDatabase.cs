using System.IO.Compression;
using Npgsql;

namespace Ticketing.Storage.Tests.Upgrades;

/// <summary>The databases that the version before this schema left, and what it exported from them: <c>TestData/schema-10</c>.</summary>
internal static class KeptDatabase
{
    /// <summary>How many tickets the tenant <c>default</c> has, numbered from 1; the next two are another tenant's.</summary>
    public const int Tickets = 102;

    /// <summary>The number of the one to which everything happened that could.</summary>
    public const long Eventful = 102;

    /// <summary>The SQLite file.</summary>
    public static Task<byte[]> FileAsync() => UnzipAsync("schema-10.db.gz");

    /// <summary>What the version before exported from it, or from that of PostgreSQL, as NDJSON.</summary>
    public static Task<byte[]> ExportAsync(bool ofSqlite) =>
        UnzipAsync(ofSqlite ? "schema-10.sqlite.ndjson.gz" : "schema-10.postgresql.ndjson.gz");

    /// <summary>Restores the dump of PostgreSQL into an empty database, as docs/operating.md says of a dump of another server.</summary>
    public static async Task RestoreAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        using var dump = new StreamReader(new MemoryStream(await UnzipAsync("schema-10.sql.gz")));
#pragma warning disable CA2100 // A test's own text.
        await using var restore = new NpgsqlCommand(
            await dump.ReadToEndAsync() + "update public.ticketing_events set transaction_id = 0;", connection);
#pragma warning restore CA2100
        await restore.ExecuteNonQueryAsync();
    }

    private static async Task<byte[]> UnzipAsync(string name)
    {
        await using var zipped = new GZipStream(
            File.OpenRead(Path.Combine(AppContext.BaseDirectory, "TestData", "schema-10", name)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await zipped.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
