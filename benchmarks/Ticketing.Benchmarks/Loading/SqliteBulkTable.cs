using Microsoft.Data.Sqlite;

namespace Ticketing.Benchmarks.Loading;

/// <summary>A table that rows are inserted into, by one prepared statement.</summary>
internal sealed class SqliteBulkTable<T>
{
    private readonly SqliteCommand command;
    private readonly IReadOnlyList<RowColumn<T>> columns;

    public SqliteBulkTable(SqliteConnection connection, string table)
    {
        columns = RowColumn<T>.Of(table, ColumnsOf(connection, table));
        command = connection.CreateCommand();
        var names = columns.Select(column => column.Name).ToList();
        command.CommandText =
            $"insert into {table} ({string.Join(", ", names)}) values ({string.Join(", ", names.Select(name => "@" + name))})";
        foreach (var column in columns)
            command.Parameters.Add("@" + column.Name, column.Text is null ? SqliteType.Integer : SqliteType.Text);
    }

    public void Insert(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                command.Parameters[i].Value = columns[i].Text is { } text
                    ? text(row) ?? (object)DBNull.Value
                    : columns[i].Number!(row) ?? (object)DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static List<string> ColumnsOf(SqliteConnection connection, string table)
    {
        using var command = new SqliteCommand($"select name from pragma_table_info('{table}')", connection);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }
}
