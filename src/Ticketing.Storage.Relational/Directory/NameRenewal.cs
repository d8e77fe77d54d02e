using System.Data.Common;
using System.Globalization;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.Storage.Relational.Directory;

/// <summary>Makes the words of people's names that an older version kept without them.</summary>
internal sealed class NameRenewal(IRelationalDatabase database) : IRenewal
{
    /// <inheritdoc/>
    public Task<int> RunAsync(int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return database.WriteAsync((transaction, token) => RenewAsync(transaction, most, token), cancellationToken);
    }

    private async Task<int> RenewAsync(DbTransaction transaction, int most, CancellationToken cancellationToken)
    {
        var old = string.Create(
            CultureInfo.InvariantCulture, $"select tenant, user_id from ticketing_old_names order by tenant, user_id limit {most}");
        await using var command = database.Dialect.NewCommand(transaction, old + database.Dialect.LockedForMe);
        var taken = await PairsAsync(command, cancellationToken);
        foreach (var tenant in taken.GroupBy(person => person.Item1, person => person.Item2))
            await RenewAsync(transaction, tenant.Key, JsonList.Of(tenant), cancellationToken);
        return taken.Count;
    }

    private async Task RenewAsync(DbTransaction transaction, string tenant, string ids, CancellationToken cancellationToken)
    {
        // Whoever changes such a name meanwhile waits for this, or is waited for here: his name is then the one that is read.
        var names = $"select id, display_name from ticketing_users where tenant = @Tenant and {IsTaken("id")} order by id";
        await using var command = database.Dialect.NewCommand(transaction, names + database.Dialect.Locked)
            .With("@Tenant", tenant).With("@Ids", ids);
        var batch = new WriteBatch(database.Dialect);
        foreach (var (id, name) in await PairsAsync(command, cancellationToken))
            UserWordWriter.Add(batch, tenant, id, name);
        await batch.SendAsync(transaction, cancellationToken);
        var done = $"delete from ticketing_old_names where tenant = @Tenant and {IsTaken("user_id")}";
        await using var delete = database.Dialect.NewCommand(transaction, done).With("@Tenant", tenant).With("@Ids", ids);
        await delete.ExecuteNonQueryAsync(cancellationToken);
    }

    private string IsTaken(string id) => database.Dialect.IsIn(id, "@Ids");

    private static async Task<List<(string, string)>> PairsAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var rows = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }
}
