using System.Data.Common;
using System.Globalization;
using System.Text;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Schema;

/// <summary>The steps of one owner, the library or a feature, and the table in which the database keeps how far they were taken.</summary>
internal sealed class SchemaSteps
{
    private readonly IReadOnlyList<SchemaScript> scripts;
    private readonly string table;
    private readonly string makeTable;
    private readonly string newest;
    private readonly string? feature;

    private SchemaSteps(IReadOnlyList<SchemaScript> scripts, string table, string makeTable, string? feature)
    {
        this.scripts = scripts;
        this.table = table;
        this.makeTable = makeTable;
        this.feature = feature;
        newest = $"select coalesce(max(version), 0) from {table}{(feature is null ? "" : $" where feature = '{feature}'")}";
    }

    /// <summary>Those of the library.</summary>
    public static SchemaSteps Own(string dialect) => new(
        SchemaScript.Of(dialect), "ticketing_schema",
        """
        create table if not exists ticketing_schema (
            version integer not null primary key,
            name text not null
        );

        """,
        feature: null);

    /// <summary>Those of a feature.</summary>
    public static SchemaSteps Of(FeatureSchema feature, string dialect) => new(
        feature.StepsFor(dialect), "ticketing_feature_schema",
        """
        create table if not exists ticketing_feature_schema (
            feature text not null,
            version integer not null,
            name text not null,
            primary key (feature, version)
        );

        """,
        feature.Feature);

    /// <summary>Whether all steps were taken.</summary>
    /// <exception cref="InvalidOperationException">More were than are known.</exception>
    public async Task<bool> AreTakenAsync(DbConnection connection, RelationalDialect dialect, CancellationToken cancellationToken) =>
        await NumberAsync(dialect.NewCommand(connection, dialect.CountTables(table)), cancellationToken) > 0
            && Checked(await NumberAsync(dialect.NewCommand(connection, newest), cancellationToken)) == scripts[^1].Version;

    /// <summary>Takes those that were not.</summary>
    /// <exception cref="InvalidOperationException">More were than are known.</exception>
    public async Task TakeAsync(DbTransaction transaction, RelationalDialect dialect, CancellationToken cancellationToken)
    {
        await ExecuteAsync(dialect.NewCommand(transaction, makeTable), cancellationToken);
        var taken = Checked(await NumberAsync(dialect.NewCommand(transaction, newest), cancellationToken));
        foreach (var script in scripts.Where(script => script.Version > taken))
            await ExecuteAsync(dialect.NewCommand(transaction, script.Sql + Record(script)), cancellationToken);
    }

    /// <summary>Writes all of them, as they are run one after the other.</summary>
    public void Write(StringBuilder text)
    {
        text.Append(makeTable);
        foreach (var script in scripts)
            text.Append('\n').Append(script.Sql).Append(Record(script));
    }

    /// <summary>Runs a step.</summary>
    public static async Task ExecuteAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await using (command)
        {
            // An index over millions of tickets takes its minutes, and so does waiting for the host that makes it.
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private int Checked(int taken) => taken <= scripts[^1].Version ? taken : throw new InvalidOperationException(string.Create(
        CultureInfo.InvariantCulture,
        $"The database has version {taken} of {Whose} tables and these packages know {scripts[^1].Version}. Update the packages."));

    private string Whose => feature is null ? "Ticketing's" : $"'{feature}'s";

    // Feature, name and version are names of files and checked words.
    private string Record(SchemaScript script) => string.Create(
        CultureInfo.InvariantCulture,
        $"\ninsert into {table} ({(feature is null ? "" : "feature, ")}version, name) values ({(feature is null ? "" : $"'{feature}', ")}"
            + $"{script.Version}, '{script.Name}') on conflict do nothing;\n");

    private static async Task<int> NumberAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await using (command)
            return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
