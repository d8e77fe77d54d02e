using Dapper;
using Ticketing.Storage.Relational;

namespace Ticketing.Samples.Loans.Devices;

/// <summary>The devices that there are, in a table of the feature's own in the help desk's database.</summary>
internal sealed class DeviceShelf(TicketingDatabase database)
{
    /// <summary>How many are listed at once.</summary>
    public const int Page = 200;

    /// <summary>A device; null for none.</summary>
    public Task<Device?> FindAsync(string tenant, string tag, CancellationToken cancellationToken) => database.ReadAsync(
        (connection, token) => connection.QuerySingleOrDefaultAsync<Device>(new CommandDefinition(
            database.Sql("select tag as Tag, name as Name from ticketing_loans_devices where tenant = @tenant and tag = @tag"),
            new { tenant, tag },
            cancellationToken: token)),
        cancellationToken);

    /// <summary>The devices behind a tag (null: from the beginning), 200 at most.</summary>
    public Task<List<Device>> ListAsync(string tenant, string? after, CancellationToken cancellationToken) => database.ReadAsync(
        async (connection, token) => (await connection.QueryAsync<Device>(new CommandDefinition(
            database.Sql(
                """
                select tag as Tag, name as Name from ticketing_loans_devices
                where tenant = @tenant and tag > @after order by tag limit @Page
                """),
            new { tenant, after = after ?? "", Page },
            cancellationToken: token))).AsList(),
        cancellationToken);

    /// <summary>What devices are called.</summary>
    public Task<Dictionary<string, string>> NamesAsync(string tenant, IReadOnlyList<string> tags, CancellationToken cancellationToken) =>
        tags.Count == 0
            ? Task.FromResult(new Dictionary<string, string>())
            : database.ReadAsync(
                async (connection, token) => (await connection.QueryAsync<Device>(new CommandDefinition(
                    database.Sql("select tag as Tag, name as Name from ticketing_loans_devices where tenant = @tenant and tag in @tags"),
                    new { tenant, tags },
                    cancellationToken: token))).ToDictionary(device => device.Tag, device => device.Name),
                cancellationToken);

    /// <summary>Puts a device on it, or renames it.</summary>
    /// <exception cref="TicketValidationException">It has no tag or no name.</exception>
    public Task<int> SaveAsync(string tenant, Device device, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        errors.CheckKey("tag", device.Tag);
        errors.Require("name", device.Name, 200);
        errors.ThrowIfAny();
        return database.WriteAsync(
            (transaction, token) => transaction.Connection!.ExecuteAsync(new CommandDefinition(
                database.Sql(
                    """
                    insert into ticketing_loans_devices (tenant, tag, name) values (@tenant, @Tag, @Name)
                    on conflict (tenant, tag) do update set name = excluded.name
                    """),
                new { tenant, device.Tag, device.Name },
                transaction,
                cancellationToken: token)),
            cancellationToken);
    }
}
