namespace Ticketing.SampleHost.Hosting;

/// <summary>The databases this host knows.</summary>
internal enum HostDatabase
{
    /// <summary>A SQLite file.</summary>
    Sqlite,

    /// <summary>A PostgreSQL database.</summary>
    PostgreSql,
}
