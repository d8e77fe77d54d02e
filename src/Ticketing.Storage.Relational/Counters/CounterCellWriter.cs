using System.Data.Common;
using Ticketing.Counters;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>Adds to the cells of a tenant. One that comes to 0 disappears.</summary>
internal static class CounterCellWriter
{
    private const int RowsAtOnce = 100;
    private const int Columns = 6;

    public static async Task AddAsync(
        DbTransaction transaction,
        RelationalDialect dialect,
        string tenant,
        IEnumerable<KeyValuePair<CubeCell, long>> changes,
        CancellationToken cancellationToken)
    {
        var empty = new List<CubeCell>();
        foreach (var some in changes.Chunk(RowsAtOnce))
        {
            await using var command = dialect.NewCommand(
                transaction, CounterSql.InsertCells + BoundCommand.Rows(some.Length, Columns) + CounterSql.AddUp);
            command.With("@tenant", tenant);
            for (var row = 0; row < some.Length; row++)
                Bind(command, row, some[row].Key, some[row].Value);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                if (reader.GetInt64(5) == 0)
                    empty.Add(CounterRow.ReadCube(reader));
            }
        }

        foreach (var cell in empty)
            await DeleteAsync(transaction, dialect, tenant, cell, cancellationToken);
    }

    private static void Bind(DbCommand command, int row, CubeCell cell, long amount) => command.BindRow(
        row, CounterRow.ToKey(cell.Project), (long)cell.Cube, (long)cell.StatusCategory, cell.Status, CounterRow.ToKey(cell.Value), amount);

    private static async Task DeleteAsync(
        DbTransaction transaction, RelationalDialect dialect, string tenant, CubeCell cell, CancellationToken cancellationToken)
    {
        await using var command = dialect.NewCommand(transaction, CounterSql.DeleteCell)
            .With("@tenant", tenant)
            .With("@project", CounterRow.ToKey(cell.Project))
            .With("@cube", (long)cell.Cube)
            .With("@statusCategory", (long)cell.StatusCategory)
            .With("@status", cell.Status)
            .With("@value", CounterRow.ToKey(cell.Value));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
