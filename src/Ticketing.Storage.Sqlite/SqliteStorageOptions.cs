namespace Ticketing.Storage.Sqlite;

/// <summary>How the SQLite file is written.</summary>
public sealed class SqliteStorageOptions
{
    /// <summary>How long a commit waits for another process that writes to the same file before it fails.</summary>
    /// <value>Default 30 seconds.</value>
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether every commit waits until the disk has it. Otherwise a loss of power (not a crash of the program) can take away the last
    /// commits; the file stays whole either way.
    /// </summary>
    /// <value>Default false: <c>synchronous = normal</c> in WAL mode.</value>
    public bool FullSync { get; set; }
}
