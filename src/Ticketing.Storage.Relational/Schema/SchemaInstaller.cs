using System.Data.Common;
using System.Text;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational.Schema;

/// <summary>
/// Brings the database's tables up to what this version of the library and of its features need. By default it runs when the host starts
/// (<see cref="TicketingOptions.InstallAtStart"/>); a host that leaves this to its administrators gives them
/// <see cref="GetInstallScript"/>. Thread-safe.
/// </summary>
public sealed class SchemaInstaller : ISchemaInstaller
{
    // As often as the database's own patience is over, mostly after half a minute: another host that upgrades a large database takes
    // minutes.
    private const int Attempts = 20;

    private readonly IRelationalDatabase database;
    // The library's own first: tables of features may refer to them.
    private readonly IReadOnlyList<SchemaSteps> all;

    internal SchemaInstaller(IRelationalDatabase database, IEnumerable<FeatureSchema> features)
    {
        this.database = database;
        var dialect = database.Dialect.Name;
        all = [SchemaSteps.Own(dialect), .. features.Select(feature => SchemaSteps.Of(feature, dialect))];
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
        {
            foreach (var steps in all)
            {
                if (!await steps.AreTakenAsync(connection, database.Dialect, token))
                    return false;
            }

            return true;
        },
        cancellationToken);

    /// <summary>
    /// All steps, those of features included, as one script that a database administrator can read and run with the database's own shell,
    /// on an empty database or over an older version.
    /// </summary>
    public string GetInstallScript()
    {
        var script = new StringBuilder("begin;\n\n").Append(database.Dialect.BeforeScript).Append(database.Dialect.BeforeInstalling);
        foreach (var steps in all)
            steps.Write(script);
        return database.Dialect.Prefix.Rewrite(script.Append("\ncommit;\n").ToString());
    }

    private async Task<bool> UpgradeAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (database.Dialect.BeforeInstalling is { Length: > 0 } before)
            await SchemaSteps.ExecuteAsync(database.Dialect.NewCommand(transaction, before), cancellationToken);
        foreach (var steps in all)
            await steps.TakeAsync(transaction, database.Dialect, cancellationToken);
        return true;
    }
}
