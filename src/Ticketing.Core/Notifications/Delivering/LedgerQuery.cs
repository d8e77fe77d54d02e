namespace Ticketing.Notifications.Delivering;

/// <summary>Which entries of the ledger somebody looks for; what is null counts for all.</summary>
public sealed record LedgerQuery
{
    /// <summary>By which channel they were told.</summary>
    public string? Channel { get; init; }

    /// <summary>What became of it.</summary>
    public NotificationState? State { get; init; }

    /// <summary>Who was told (user id; a chat room as entries name it).</summary>
    public string? User { get; init; }
}
