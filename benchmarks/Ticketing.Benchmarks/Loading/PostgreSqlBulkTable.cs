using Npgsql;
using NpgsqlTypes;

namespace Ticketing.Benchmarks.Loading;

/// <summary>A table that rows are copied into.</summary>
internal sealed class PostgreSqlBulkTable<T>
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlBinaryImporter importer;
    private readonly IReadOnlyList<RowColumn<T>> columns;

    private PostgreSqlBulkTable(NpgsqlConnection connection, NpgsqlBinaryImporter importer, IReadOnlyList<RowColumn<T>> columns)
    {
        this.connection = connection;
        this.importer = importer;
        this.columns = columns;
    }

    public static async Task<PostgreSqlBulkTable<T>> BeginAsync(NpgsqlDataSource source, string table, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        var columns = RowColumn<T>.Of(table, await ColumnsOfAsync(connection, table, cancellationToken));
        var importer = await connection.BeginBinaryImportAsync(
            $"copy {table} ({string.Join(", ", columns.Select(column => column.Name))}) from stdin (format binary)", cancellationToken);
        return new(connection, importer, columns);
    }

    public async Task WriteAsync(IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (column.Text is not null)
                    await WriteAsync(column.Text(row), cancellationToken);
                else if (column.Number!(row) is { } number)
                    await importer.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken);
                else
                    await importer.WriteNullAsync(cancellationToken);
            }
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await importer.CompleteAsync(cancellationToken);
        await importer.DisposeAsync();
        await connection.DisposeAsync();
    }

    private Task WriteAsync(string? text, CancellationToken cancellationToken) =>
        text is null ? importer.WriteNullAsync(cancellationToken) : importer.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);

    private static async Task<List<string>> ColumnsOfAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select column_name from information_schema.columns where table_schema = current_schema() and table_name = $1", connection)
        {
            Parameters = { new() { Value = table } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }
}
