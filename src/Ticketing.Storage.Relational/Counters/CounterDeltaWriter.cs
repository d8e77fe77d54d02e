using System.Data.Common;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>Appends what a commit changes in the figures to what is pending: rows of its own, which nobody else writes.</summary>
internal static class CounterDeltaWriter
{
    private const int RowsAtOnce = 50;
    private const int Columns = 10;

    // Nearly every commit changes one ticket: one row when it is new, two when it changes its cell.
    private static readonly string[] Short = [.. Enumerable.Range(0, 3).Select(Sql)];

    /// <summary>Writes them, a few statements for any number.</summary>
    public static async Task WriteAsync(
        DbTransaction transaction, string tenant, IReadOnlyList<CounterDelta> deltas, CancellationToken cancellationToken)
    {
        foreach (var some in deltas.Chunk(RowsAtOnce))
        {
            await using var command = BoundCommand.New(transaction, some.Length < Short.Length ? Short[some.Length] : Sql(some.Length));
            command.With("@tenant", tenant);
            for (var row = 0; row < some.Length; row++)
                Bind(command, row, some[row]);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string Sql(int rows) => CounterSql.InsertPending + BoundCommand.Rows(rows, Columns);

    private static void Bind(DbCommand command, int row, CounterDelta delta) => command.BindRow(
        row,
        (long)delta.Figure,
        UnixMicroseconds.Of(delta.Bucket),
        delta.Cell.Project,
        delta.Cell.Status,
        (long)delta.Cell.StatusCategory,
        delta.Cell.Category,
        (long)delta.Cell.Priority,
        delta.Cell.Team,
        delta.Cell.Assignee,
        (long)delta.Amount);
}
