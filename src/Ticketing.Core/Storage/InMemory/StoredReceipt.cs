namespace Ticketing.Storage.InMemory;

/// <summary>A receipt and when it was stored.</summary>
internal sealed record StoredReceipt(IdempotencyReceipt Receipt, DateTimeOffset At);
