using System.Data.Common;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Work;

/// <summary>Reads when work is due, and how much there is.</summary>
internal sealed class WorkDepths(IRelationalDatabase database, DepthSql sql)
{
    private const int MostNames = 100;

    public Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WorkDue>>(
            async (connection, token) =>
            [
                .. (await Command(connection, sql.NextDue(database.Dialect))
                    .With("@Names", JsonList.Of(names.Select(name => (string[])[name])))
                    .ReadAsync(row => (Name: row.GetString(0), At: row.IsDBNull(1) ? (long?)null : row.GetInt64(1)), token))
                    .Where(one => one.At is not null)
                    .Select(one => new WorkDue(one.Name, UnixMicroseconds.ToTime(one.At!.Value))),
            ],
            cancellationToken);

    public Task<IReadOnlyList<WorkDepth>> ReadAsync(IReadOnlyCollection<string>? names, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<WorkDepth>>(
            async (connection, token) =>
            {
                var depths = new List<WorkDepth>();
                foreach (var name in names?.Order(StringComparer.Ordinal) ?? await NamesAsync(connection, token))
                {
                    var depth = (await Command(connection, sql.Count).With("@Name", name).With("@Most", (long)most)
                        .ReadAsync(row => Read(name, row), token))[0];
                    if (depth.Waiting > 0 || depth.Parked > 0)
                        depths.Add(depth);
                }

                return depths;
            },
            cancellationToken);

    private static WorkDepth Read(string name, DbDataReader row) => new(
        name, (int)row.GetInt64(0), (int)row.GetInt64(1), row.IsDBNull(2) ? null : UnixMicroseconds.ToTime(row.GetInt64(2)));

    private async Task<IOrderedEnumerable<string>> NamesAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in (int[])[0, 1])
        {
            string? after = "";
            for (var i = 0; i < MostNames && after is not null; i++)
            {
                after = (await Command(connection, sql.NextName(state)).With("@After", after)
                    .ReadAsync(row => row.IsDBNull(0) ? null : row.GetString(0), cancellationToken))[0];
                if (after is not null)
                    names.Add(after);
            }
        }

        return names.Order(StringComparer.Ordinal);
    }

    private DbCommand Command(DbConnection connection, string text) => database.Dialect.NewCommand(connection, text);
}
