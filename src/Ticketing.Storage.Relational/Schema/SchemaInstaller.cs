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

    // As often as the database's own patience is over, mostly after half a minute: another host that upgrades a large database takes
    // minutes.
    private const int Attempts = 20;

    private readonly IRelationalDatabase database;
    private readonly IReadOnlyList<SchemaScript> scripts;

    internal SchemaInstaller(IRelationalDatabase database)
    {
        this.database = database;
        scripts = SchemaScript.Of(database.Dialect.Name);
    }

    /// <inheritdoc/>
    public async Task InstallAsync(CancellationToken cancellationToken)
    {
        // Where everything is there no lock is asked for: a host starts whoever is just writing.
        for (var attempt = 1; !await IsInstalledAsync(cancellationToken); attempt++)
        {
            try
            {
                await database.WriteAsync(UpgradeAsync, cancellationToken);
                return;
            }
            catch (Exception busy) when (new RelationalFaults(database).Find(busy) is StoreFault.Busy && attempt < Attempts)
            {
                // Perhaps for another host that does the same, and is done when it is looked again.
            }
        }
    }

    /// <inheritdoc/>
    public Task<bool> IsInstalledAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async (connection, token) =>
            await NumberAsync(database.Dialect.NewCommand(connection, database.Dialect.CountVersionTables), token) > 0
                && Checked(await NumberAsync(database.Dialect.NewCommand(connection, NewestApplied), token)) == scripts[^1].Version,
        cancellationToken);

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
        return database.Dialect.Prefix.Rewrite(script.Append("\ncommit;\n").ToString());
    }

    private async Task<int> UpgradeAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (database.Dialect.BeforeInstalling is { Length: > 0 } before)
            await ExecuteAsync(transaction, before, cancellationToken);
        await ExecuteAsync(transaction, VersionTable, cancellationToken);
        var applied = Checked(await NumberAsync(database.Dialect.NewCommand(transaction, NewestApplied), cancellationToken));
        foreach (var script in scripts.Where(script => script.Version > applied))
            await ExecuteAsync(transaction, script.Sql + Record(script), cancellationToken);
        return applied;
    }

    private int Checked(int applied) => applied <= scripts[^1].Version ? applied : throw new InvalidOperationException(string.Create(
        CultureInfo.InvariantCulture,
        $"The database has version {applied} of Ticketing's tables and these packages know {scripts[^1].Version}. Update the packages."));

    // Name and version are ours, out of the name of the file.
    private static string Record(SchemaScript script) => string.Create(
        CultureInfo.InvariantCulture,
        $"\ninsert into ticketing_schema (version, name) values ({script.Version}, '{script.Name}') on conflict do nothing;\n");

    private async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = database.Dialect.NewCommand(transaction, sql);
        // An index over millions of tickets takes its minutes, and so does waiting for the host that makes it.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<int> NumberAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await using (command)
            return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
