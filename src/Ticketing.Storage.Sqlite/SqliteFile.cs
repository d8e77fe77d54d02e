using Microsoft.Data.Sqlite;

namespace Ticketing.Storage.Sqlite;

/// <summary>The file a connection string names, and how it is opened to read and to write.</summary>
internal sealed class SqliteFile
{
    public SqliteFile(string connectionString)
    {
        var given = new SqliteConnectionStringBuilder(connectionString);
        if (given.Mode is SqliteOpenMode.Memory || given.DataSource is "" or ":memory:")
            throw new ArgumentException("A file is needed: Data Source=desk.db. A database in memory is not shared by connections.", nameof(connectionString));

        // The driver tells pools apart by this text. Readers' connections are set to refuse writing, so a host that uses the file besides, with
        // the connection string it gave, must not meet one of them: naming the default makes the text another one.
        ToRead = new SqliteConnectionStringBuilder(connectionString) { Cache = SqliteCacheMode.Private }.ConnectionString;
        // The one writing connection is kept open, so it is not in the pool that readers borrow from.
        ToWrite = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
    }

    /// <summary>Opens pooled connections.</summary>
    public string ToRead { get; }

    /// <summary>Opens a connection of its own.</summary>
    public string ToWrite { get; }
}
