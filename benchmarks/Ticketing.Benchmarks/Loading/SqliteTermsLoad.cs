using Microsoft.Data.Sqlite;
using Ticketing.Storage.Relational.Search;

namespace Ticketing.Benchmarks.Loading;

/// <summary>The text index on SQLite: one table of terms for all texts, and one more for tickets with internal comments.</summary>
internal sealed class SqliteTermsLoad(SqliteConnection connection)
{
    private readonly SqliteCommand open = Command(
        connection, "insert into ticketing_search (rowid, title, body) values (@id, @title, @body)", "@id", "@title", "@body");

    private readonly SqliteCommand withInternal = Command(
        connection,
        "insert into ticketing_search_internal (rowid, title, body, internal) values (@id, @title, @body, @internal)",
        "@id", "@title", "@body", "@internal");

    public void Insert(IEnumerable<SearchRow> rows)
    {
        foreach (var row in rows)
        {
            Run(open, row.Id, row.Title, row.Body);
            if (row.Internal.Length > 0)
                Run(withInternal, row.Id, row.Title, row.Body, row.Internal);
        }
    }

    /// <summary>What is left when all rows are there.</summary>
    public void Finish()
    {
        open.Dispose();
        withInternal.Dispose();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = new SqliteCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.AddWithValue(parameter, null);
        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
