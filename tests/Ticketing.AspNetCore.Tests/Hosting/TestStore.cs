using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.AspNetCore.Tests.Hosting;

/// <summary>The store that the tests run over: a real database in a file.</summary>
internal static class TestStore
{
    // Making the tables takes longer than most tests.
    private static readonly Lazy<byte[]> Tables = new(MakeTables);

    /// <summary>Chooses a file that is not there yet; it gets a copy of tables that are made once.</summary>
    public static void Use(TicketingBuilder ticketing, string file)
    {
        File.WriteAllBytes(file, Tables.Value);
        Choose(ticketing, file);
    }

    private static void Choose(TicketingBuilder ticketing, string file) => ticketing.UseDapper(d => d.UseSqlite($"Data Source={file}"));

    private static byte[] MakeTables()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("ticketing-").FullName, "tables.db");
        using (var services = new ServiceCollection().AddTicketing(ticketing => Choose(ticketing, file)).BuildServiceProvider())
        {
            services.GetRequiredService<SchemaInstaller>().InstallAsync(CancellationToken.None).GetAwaiter().GetResult();
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            using var checkpoint = connection.CreateCommand();
            // What is in the log behind the file is written into it.
            checkpoint.CommandText = "pragma wal_checkpoint(truncate)";
            checkpoint.ExecuteNonQuery();
        }

        var tables = File.ReadAllBytes(file);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return tables;
    }
}
