using System.Data.Common;
using Npgsql;

namespace Ticketing.Storage.PostgreSql;

/// <summary>Makes the pool of connections for a connection string.</summary>
internal static class PostgreSqlSource
{
    /// <summary>How many statements a connection keeps prepared when the connection string does not say.</summary>
    public const int MaxAutoPrepare = 100;

    /// <summary>What the pool is made of.</summary>
    public static NpgsqlConnectionStringBuilder Settings(string connectionString, PostgreSqlStorageOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!Says(connectionString, "MaxAutoPrepare"))
            settings.MaxAutoPrepare = MaxAutoPrepare;
        // No statement leaves anything in its session, so there is nothing to be put back before each of the next ones.
        if (!Says(connectionString, "NoResetOnClose"))
            settings.NoResetOnClose = true;
        if (options.Schema is { } schema)
            settings.SearchPath = $"\"{schema}\"";
        return settings;
    }

    // The driver's own builder says yes to every word that it knows.
    private static bool Says(string connectionString, string setting) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }.Keys
            .Cast<string>()
            .Any(key => key.Replace(" ", "", StringComparison.Ordinal).Equals(setting, StringComparison.OrdinalIgnoreCase));
}
