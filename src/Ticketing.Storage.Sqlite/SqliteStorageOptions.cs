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

    /// <summary>
    /// What the names of tables and indexes begin with: 1 to 24 lower-case letters (a to z), digits and underscores, and no digit first.
    /// Help desks with different prefixes in one database know nothing of each other.
    /// </summary>
    /// <value>Default <c>ticketing_</c>.</value>
    public string TablePrefix { get; set; } = Relational.Database.TablePrefix.Default;
}
