using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>A value of a column: a whole number or a text, or none.</summary>
internal readonly record struct FloorValue(bool IsText, long? Number, string? Text)
{
    public static FloorValue Of(long? number) => new(false, number, null);

    public static FloorValue Of(string? text) => new(true, null, text);

    /// <summary>As PostgreSQL's driver takes it, by position.</summary>
    public NpgsqlParameter ToPostgreSql() => this switch
    {
        { Text: { } text } => new NpgsqlParameter<string> { TypedValue = text },
        { Number: { } number } => new NpgsqlParameter<long> { TypedValue = number },
        _ => new() { NpgsqlDbType = IsText ? NpgsqlDbType.Text : NpgsqlDbType.Bigint, Value = DBNull.Value },
    };

    /// <summary>Sets a parameter of SQLite's driver.</summary>
    public void SetTo(DbParameter parameter) => parameter.Value = (object?)Text ?? (object?)Number ?? DBNull.Value;

    /// <summary>A parameter by its place.</summary>
    public static SqliteParameter NewSqlite(int place) => new() { ParameterName = $"@p{place + 1}" };
}
