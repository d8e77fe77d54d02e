using System.Data.Common;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Commits;

/// <summary>Reads what was answered to a request that comes again.</summary>
internal static class Receipts
{
    public const string Find =
        """
        select r.key, r.fingerprint, r.result
        from ticketing_receipts r
        where r.tenant = @Tenant and r.key = @Key
        """;

    private const string Purge =
        """
        delete from ticketing_receipts
        where (tenant, key) in (select r.tenant, r.key from ticketing_receipts r where r.at < @Before limit @Limit)
        """;

    /// <summary>Runs <see cref="Find"/> for a key.</summary>
    public static async Task<IdempotencyReceipt?> ReadAsync(DbCommand find, string key, CancellationToken cancellationToken) =>
        (await find.With("@Key", key).ReadAsync(
            row => new IdempotencyReceipt(row.GetString(0), row.GetString(1), row.GetString(2)), cancellationToken)).SingleOrDefault();

    /// <summary>Deletes old ones. Answers how many.</summary>
    public static async Task<int> PurgeAsync(
        DbTransaction transaction, RelationalDialect dialect, long before, int limit, CancellationToken cancellationToken)
    {
        await using var command = dialect.NewCommand(transaction, Purge).With("@Before", before).With("@Limit", (long)limit);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
