namespace Ticketing.Storage.PostgreSql;

/// <summary>How the PostgreSQL database is used.</summary>
public sealed class PostgreSqlStorageOptions
{
    /// <summary>
    /// For how long what could not run (a deadlock, a server that restarts, a connection that broke) is begun again before it fails:
    /// opening a connection, reading, and a commit up to where it was asked for. A commit whose outcome is unknown is never begun again.
    /// </summary>
    /// <value>Default 10 seconds.</value>
    public TimeSpan RetryFor { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The schema the tables are in: letters (a to z, A to Z), digits and underscores, at most 63, no digit first. It is made when it is
    /// not there, and is the search path of every connection. With a data source of the host's it must be the first schema of that one's
    /// search path already; the installer says so when it is not.
    /// </summary>
    /// <value>Default null: the first schema of the connections' search path, mostly <c>public</c>.</value>
    public string? Schema { get; set; }

    /// <summary>
    /// What the names of tables and indexes begin with: 1 to 24 lower-case letters (a to z), digits and underscores, and no digit first.
    /// Help desks with different prefixes in one database know nothing of each other.
    /// </summary>
    /// <value>Default <c>ticketing_</c>.</value>
    public string TablePrefix { get; set; } = Relational.Database.TablePrefix.Default;
}
