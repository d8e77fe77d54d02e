using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Ticketing.Benchmarks.Databases;

namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>
/// A statement written by hand for one case: its text is fixed, and so are its parameters but for those that a call sets by their place.
/// </summary>
internal sealed class FloorSql(BenchmarkDatabase database)
{
    private readonly List<object> values = [];

    public BenchmarkDatabase Database => database;

    public bool IsPostgreSql => database is PostgreSqlBenchmarkDatabase;

    /// <summary>The text of the statement.</summary>
    public string Text { get; set; } = "";

    /// <summary>A parameter, as its name is written; the same value is the same parameter.</summary>
    public string Bind(object value)
    {
        var place = values.IndexOf(value);
        if (place < 0)
        {
            values.Add(value);
            place = values.Count - 1;
        }

        // Positions spare PostgreSQL's driver the parsing of the text.
        return IsPostgreSql ? $"${place + 1}" : $"@p{place + 1}";
    }

    /// <summary>
    /// A column that is to be looked at row by row and never searched for in an index: SQLite, which keeps no statistics unless asked,
    /// takes any index that it can for a better access path than the one in order. PostgreSQL has statistics.
    /// </summary>
    public string RowByRow(string column) => IsPostgreSql ? column : $"+{column}";

    /// <summary>The same on either database, for a statement that is tried beside the one that leaves the choice to the planner.</summary>
    public string Hidden(string column) => !IsPostgreSql ? $"+{column}" : column == "t.priority" ? $"({column} + 0)" : $"({column} || '')";

    /// <summary>The command for a connection, with a value of this call's own in the place of one that was bound.</summary>
    public DbCommand Command(DbConnection connection, long? instead = null, long with = 0)
    {
        var command = connection.CreateCommand();
        command.CommandText = Text;
        for (var place = 0; place < values.Count; place++)
            command.Parameters.Add(Parameter(place, Value(place, instead, with)));
        return command;
    }

    /// <summary>The same as a part of a batch, which only PostgreSQL's driver knows.</summary>
    public NpgsqlBatchCommand BatchCommand(long? instead = null, long with = 0)
    {
        var command = new NpgsqlBatchCommand(Text);
        for (var place = 0; place < values.Count; place++)
            command.Parameters.Add((NpgsqlParameter)Parameter(place, Value(place, instead, with)));
        return command;
    }

    private object Value(int place, long? instead, long with) =>
        instead is { } key && values[place] is long number && number == key ? with : values[place];

    private DbParameter Parameter(int place, object value) => IsPostgreSql
        ? value is long number
        ? new NpgsqlParameter<long> { TypedValue = number }
        : new NpgsqlParameter<string> { TypedValue = (string)value }
        : new SqliteParameter($"@p{place + 1}", value);
}
