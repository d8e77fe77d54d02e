using Microsoft.Data.Sqlite;

namespace Ticketing.Storage.Sqlite;

/// <summary>The file a connection string names, and how it is opened.</summary>
internal sealed class SqliteFile
{
    public SqliteFile(string connectionString)
    {
        var given = new SqliteConnectionStringBuilder(connectionString);
        if (given.Mode is SqliteOpenMode.Memory || given.DataSource is "" or ":memory:")
        {
            throw new ArgumentException(
                "A file is needed: Data Source=desk.db. A database in memory is not shared by connections.", nameof(connectionString));
        }

        // What is kept open here is set to refuse writing, or is the one that writes: a host that uses the file besides, with the
        // connection string it gave, must not meet one of them in the driver's pool.
        ConnectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
    }

    /// <summary>Opens connections of their own.</summary>
    public string ConnectionString { get; }
}
