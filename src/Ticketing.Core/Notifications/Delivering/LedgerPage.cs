namespace Ticketing.Notifications.Delivering;

/// <summary>Some entries of the ledger. Immutable.</summary>
/// <param name="Items">The entries, the last stored first.</param>
/// <param name="Next">For the page after it; null when there is none.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerItem> Items, string? Next);
