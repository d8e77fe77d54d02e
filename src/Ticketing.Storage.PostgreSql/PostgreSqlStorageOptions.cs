namespace Ticketing.Storage.PostgreSql;

/// <summary>How the PostgreSQL database is used.</summary>
public sealed class PostgreSqlStorageOptions
{
    /// <summary>
    /// For how long a commit that could not run (a deadlock, a server that restarts, a connection that broke before the commit was
    /// asked for) is begun again before it fails. A commit whose outcome is unknown is never begun again.
    /// </summary>
    /// <value>Default 10 seconds.</value>
    public TimeSpan RetryFor { get; set; } = TimeSpan.FromSeconds(10);
}
