using System.Data.Common;
using Ticketing.Storage.Relational.Database;

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

    /// <summary>Runs <see cref="Find"/> for a key.</summary>
    public static async Task<IdempotencyReceipt?> ReadAsync(DbCommand find, string key, CancellationToken cancellationToken) =>
        (await find.With("@Key", key).ReadAsync(
            row => new IdempotencyReceipt(row.GetString(0), row.GetString(1), row.GetString(2)), cancellationToken)).SingleOrDefault();
}
