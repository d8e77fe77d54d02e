namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Receipts.</summary>
internal static class CommitSql
{
    public const string FindReceipt =
        """
        select r.key as Key, r.fingerprint as Fingerprint, r.result as Result
        from ticketing_receipts r
        where r.tenant = @Tenant and r.key = @Key
        """;

    public const string InsertReceipt =
        """
        insert into ticketing_receipts (tenant, key, fingerprint, result, at)
        values (@Tenant, @Key, @Fingerprint, @Result, @At)
        on conflict do nothing
        """;
}
