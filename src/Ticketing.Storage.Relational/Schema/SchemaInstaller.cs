using System.Data.Common;
using System.Globalization;
using System.Text;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational.Schema;

/// <summary>
/// Brings the database's tables up to what this version of the library needs. By default it runs when the host starts
/// (<see cref="TicketingOptions.InstallAtStart"/>); a host that leaves this to its administrators gives them
/// <see cref="GetInstallScript"/>. Thread-safe.
/// </summary>
public sealed class SchemaInstaller : ISchemaInstaller
{
    private const string VersionTable =
        """
        create table if not exists ticketing_schema (
            version integer not null primary key,
            name text not null
        );

        """;

    private const string NewestApplied = "select coalesce(max(version), 0) from ticketing_schema";

    private readonly IRelationalDatabase database;
    private readonly IReadOnlyList<SchemaScript> scripts;

    internal SchemaInstaller(IRelationalDatabase database)
    {
        this.database = database;
        scripts = SchemaScript.Of(database.Dialect.Name);
    }

    /// <inheritdoc/>
    public Task InstallAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (transaction, token) =>
            {
                if (database.Dialect.BeforeInstalling is { Length: > 0 } before)
                    await ExecuteAsync(transaction, before, token);
                await ExecuteAsync(transaction, VersionTable, token);
                var applied = await NumberAsync(NewCommand(transaction, NewestApplied), token);
                if (applied > scripts[^1].Version)
                {
                    throw new InvalidOperationException(string.Create(
                        CultureInfo.InvariantCulture,
                        $"The database has version {applied} of Ticketing's tables and these packages know {scripts[^1].Version}. Update the packages."));
                }

                foreach (var script in scripts.Where(script => script.Version > applied))
                    await ExecuteAsync(transaction, script.Sql + Record(script), token);
                return applied;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> IsInstalledAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await NumberAsync(NewCommand(connection, database.Dialect.CountOfVersionTables), cancellationToken) > 0
            && await NumberAsync(NewCommand(connection, NewestApplied), cancellationToken) >= scripts[^1].Version;
    }

    /// <summary>
    /// All steps as one script that a database administrator can read and run with the database's own shell, on an empty database or
    /// over an older version.
    /// </summary>
    public string GetInstallScript()
    {
        var script = new StringBuilder("begin;\n\n")
            .Append(database.Dialect.BeforeScript)
            .Append(database.Dialect.BeforeInstalling)
            .Append(VersionTable);
        foreach (var step in scripts)
            script.Append('\n').Append(step.Sql).Append(Record(step));
        return database.Prefix.Rewrite(script.Append("\ncommit;\n").ToString());
    }

    // Name and version are ours, out of the name of the file.
    private static string Record(SchemaScript script) => string.Create(
        CultureInfo.InvariantCulture,
        $"\ninsert into ticketing_schema (version, name) values ({script.Version}, '{script.Name}') on conflict do nothing;\n");

    private static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = NewCommand(transaction, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<int> NumberAsync(DbCommand query, CancellationToken cancellationToken)
    {
        await using var command = query;
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static DbCommand NewCommand(DbTransaction transaction, string sql)
    {
        var command = NewCommand(transaction.Connection!, sql);
        command.Transaction = transaction;
        // An index over millions of tickets takes its minutes, and so does waiting for the host that makes it.
        command.CommandTimeout = 0;
        return command;
    }

    private static DbCommand NewCommand(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is this package's own script.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
