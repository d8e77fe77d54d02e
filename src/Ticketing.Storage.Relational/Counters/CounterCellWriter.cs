using System.Data.Common;
using Ticketing.Counters;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>Adds to the cells of a tenant. One that comes to 0 disappears.</summary>
internal static class CounterCellWriter
{
    public static Task AddAsync(
        DbTransaction transaction,
        RelationalDialect dialect,
        string tenant,
        IEnumerable<KeyValuePair<CubeCell, long>> changes,
        CancellationToken cancellationToken)
    {
        var rows = changes.Select(change => CellRow.Of(tenant, change.Key, change.Value)).ToList();
        var batch = new WriteBatch(dialect);
        batch.AddEach(CounterSql.AddToCell, rows);
        batch.Add(
            CounterSql.DeleteEmpty(dialect), new { Tenant = tenant, Projects = JsonList.Of(rows.Select(row => row.Project).Distinct()) });
        return batch.SendAsync(transaction, cancellationToken);
    }
}
