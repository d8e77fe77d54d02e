using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>
/// EF Core's model has the tables, columns, keys and indexes that the scripts make: read out of a database that they made.
/// </summary>
public sealed partial class SchemaTests
{
    private const string SqliteColumns =
        """
        select m.name, c.name,
            lower(c.type) || case when c."notnull" then ' not null' else '' end || case when c.pk > 0 then ' key ' || c.pk else '' end
        from sqlite_master m, pragma_table_info(m.name) c
        where m.type = 'table' and m.name like 'PREFIX%'
        """;

    private const string SqliteIndexes =
        "select tbl_name, name, sql from sqlite_master where type = 'index' and sql is not null and name like 'PREFIX%'";

    private const string PostgresColumns =
        """
        select c.relname, a.attname,
            format_type(a.atttypid, null) || case when a.attnotnull then ' not null' else '' end
            || coalesce((select ' key ' || array_position(k.conkey, a.attnum)
                from pg_constraint k where k.conrelid = c.oid and k.contype = 'p' and a.attnum = any (k.conkey)), '')
            || coalesce((select ' collate ' || o.collname from pg_collation o where o.oid = a.attcollation and o.collname <> 'default'), '')
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind = 'r' and c.relname like 'PREFIX%' and c.relnamespace = 'public'::regnamespace
        """;

    private const string PostgresIndexes =
        """
        select tablename, indexname, indexdef from pg_indexes
        where schemaname = 'public' and tablename like 'PREFIX%' and indexname not like '%_pkey'
        """;

    // What the scripts keep to themselves: which of them ran, and what text is searched with.
    private static readonly string[] OfTheScripts = ["schema", "ticket_terms", "old_terms", "old_names"];

    public static TheoryData<string,
    string> Databases => new(TestDatabase.Kinds.SelectMany(kind => new[] { (kind, "ticketing_"), (kind, RenamedAppDb.Prefix) }));

    [Theory, MemberData(nameof(Databases))]
    public async Task The_model_is_the_schema_of_the_scripts(string kind, string prefix)
    {
        await using var database = await TestDatabase.NewAsync(kind, prefix);
        await using var store = StoreOn.Own(database);
        await store.Services.GetRequiredService<SchemaInstaller>().InstallAsync(TestContext.Current.CancellationToken);
        await using DbConnection connection = kind == "sqlite"
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        var tables = (await ReadAsync(connection, For(kind == "sqlite" ? SqliteColumns : PostgresColumns)))
            .Where(
                column => !OfTheScripts.Contains(column.Table[prefix.Length..])
                    && !column.Table.StartsWith(prefix + "search", StringComparison.Ordinal))
            .ToList();
        var indexes = (await ReadAsync(connection, For(kind == "sqlite" ? SqliteIndexes : PostgresIndexes)))
            .Where(index => !index.Definition.Contains("USING gin", StringComparison.OrdinalIgnoreCase));
        var scripts = tables.Select(column => $"{column.Table}.{column.Name}: {column.Definition}")
            .Concat(indexes.Select(index => $"{index.Table}: {Normalised(index.Definition)}"));

        Assert.Equal(scripts.Order(StringComparer.Ordinal), Model(database, prefix).Order(StringComparer.Ordinal));

        string For(string sql) => sql.Replace("PREFIX", prefix, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Model(TestDatabase database, string prefix)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        database.Use(options);
        using var context = prefix == RenamedAppDb.Prefix ? new RenamedAppDb(options.Options) : new AppDb(options.Options);
        var model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        foreach (var table in model.Tables.Where(table => table.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            // EF Core only writes what has a key; the scripts have a unique index of that name.
            var isIndex = table.PrimaryKey!.Name == table.Name + "_number";
            foreach (var column in table.Columns)
            {
                var key = isIndex ? 0 : table.PrimaryKey.Columns.ToList().IndexOf(column) + 1;
                var collation = column.Collation is { } named ? $" collate {named}" : "";
                var rest = $"{(column.IsNullable ? "" : " not null")}{(key > 0 ? $" key {key}" : "")}{collation}";
                yield return $"{table.Name}.{column.Name}: {column.StoreType.ToLowerInvariant()}{rest}";
            }

            if (isIndex)
            {
                var columns = string.Join(", ", table.PrimaryKey.Columns.Select(column => column.Name));
                yield return $"{table.Name}: unique index {table.PrimaryKey.Name} ({columns})";
            }

            foreach (var index in table.Indexes)
                yield return $"{table.Name}: {Normalised(Definition(index))}";
        }
    }

    private static string Definition(ITableIndex index)
    {
        var columns = index.Columns.Select((column, at) =>
            column.Name + (index.IsDescending is { } descending && (descending.Count == 0 || descending[at]) ? " desc" : ""));
        var mapped = index.MappedIndexes.First();
        var included = mapped.FindAnnotation("Npgsql:IndexInclude")?.Value is string[] names
            ? $" include ({string.Join(", ", names.Select(name => mapped.DeclaringEntityType.FindProperty(name)!.GetColumnName()))})"
            : "";
        var filter = index.Filter is null ? "" : $" where {index.Filter}";
        return $"{(index.IsUnique ? "unique " : "")}index {index.Name} ({string.Join(", ", columns)}){included}{filter}";
    }

    // "create index if not exists i on public.t using btree (a, b) where (c < 4)" as "index i (a, b) where c < 4".
    private static string Normalised(string definition)
    {
        var plain = Noise().Replace(Blanks().Replace(definition, " ").ToLowerInvariant(), "");
        var at = plain.IndexOf(" where ", StringComparison.Ordinal);
        return at < 0 ? plain : plain[..at] + plain[at..]
            .Replace("(", "", StringComparison.Ordinal)
            .Replace(")", "", StringComparison.Ordinal);
    }

    private static async Task<List<(string Table, string Name, string Definition)>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the four above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, string, string)>();
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        return rows;
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("create (?=(unique )?index)| if not exists| using btree| on (public\\.)?\\w+(?= ?\\(| using)|\"|::\\w+")]
    private static partial Regex Noise();
}
