namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Receipts and the sequence of numbers.</summary>
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
        """;

    public const string ReserveIds =
        """
        update ticketing_ticket_sequence
        set next_id = next_id + @Count
        returning next_id - @Count as First
        """;

    public const string TryReserveIds =
        """
        update ticketing_ticket_sequence
        set next_id = @Next
        where next_id <= @First
        """;
}
