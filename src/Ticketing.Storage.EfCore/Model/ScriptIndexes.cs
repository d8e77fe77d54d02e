using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.Storage.EfCore.Model;

/// <summary>
/// Reads the indexes of the model's tables out of the schema's scripts: they change more often than the columns do, and are of no use to EF
/// Core but for a host's migrations.
/// </summary>
internal static partial class ScriptIndexes
{
    /// <summary>Adds the indexes that the scripts make, and do not drop again, over columns of the model's tables.</summary>
    public static void AddTo(ModelBuilder model, ModelDialect dialect)
    {
        var tables = model.Model.GetEntityTypes()
            .Where(TicketingModel.IsOurs)
            .ToDictionary(entity => entity.GetTableName()!, StringComparer.Ordinal);
        foreach (var index in Read(dialect.Name).Where(index => tables.ContainsKey(index.Table)))
        {
            var entity = tables[index.Table];
            // A key of the model's that is a unique index in the scripts.
            if (entity.FindPrimaryKey()!.GetName() == index.Name)
                continue;
            var added = model.Entity(entity.ClrType)
                .HasIndex([.. index.Columns.Select(column => PropertyOf(entity, column))], index.Name)
                .HasDatabaseName(index.Name)
                .IsUnique(index.IsUnique)
                .HasFilter(index.Filter);
            if (index.Descending.Contains(true))
                added.IsDescending([.. index.Descending]);
            if (index.Included.Count > 0)
                added.HasAnnotation("Npgsql:IndexInclude", index.Included.Select(column => PropertyOf(entity, column)).ToArray());
        }
    }

    /// <summary>The indexes at the end of all scripts, without those of a kind that EF Core knows nothing of.</summary>
    internal static IReadOnlyCollection<ScriptIndex> Read(string dialect)
    {
        var indexes = new Dictionary<string, ScriptIndex>(StringComparer.Ordinal);
        foreach (var script in SchemaScript.Of(dialect))
        {
            foreach (Match statement in Statement().Matches(Comment().Replace(script.Sql, "")))
            {
                if (statement.Groups["dropped"] is { Success: true } dropped)
                    indexes.Remove(dropped.Value);
                else
                    indexes[statement.Groups["name"].Value] = Read(statement);
            }
        }

        return indexes.Values;
    }

    private static ScriptIndex Read(Match statement)
    {
        var columns = Split(statement.Groups["columns"].Value).Select(column => column.Split(' ')).ToList();
        return new(
            statement.Groups["name"].Value,
            statement.Groups["table"].Value,
            statement.Groups["unique"].Success,
            [.. columns.Select(column => column[0])],
            [.. columns.Select(column => column.Length > 1 && column[1] == "desc")],
            statement.Groups["included"] is { Success: true } included ? [.. Split(included.Value)] : [],
            statement.Groups["filter"] is { Success: true } filter ? Blanks().Replace(filter.Value.Trim(), " ") : null);
    }

    private static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string PropertyOf(IReadOnlyEntityType entity, string column) =>
        entity.GetProperties().FirstOrDefault(property => property.GetColumnName() == column)?.Name
        ?? throw new InvalidOperationException($"The scripts index {entity.GetTableName()}.{column}, which the model lacks.");

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();

    // Expressions, and indexes "using" something, do not fit it.
    [GeneratedRegex(
        """
        drop\s+index\s+(if\s+exists\s+)?(?<dropped>\w+)\s*;
        | create\s+(?<unique>unique\s+)?index\s+(if\s+not\s+exists\s+)?(?<name>\w+)\s+on\s+(?<table>\w+)\s*\((?<columns>[\w\s,]+)\)
          (\s+include\s*\((?<included>[\w\s,]+)\))?(\s+where\s+(?<filter>[^;]+))?\s*;
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Statement();
}
