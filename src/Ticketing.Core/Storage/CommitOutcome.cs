namespace Ticketing.Storage;

/// <summary>What became of a commit.</summary>
/// <param name="Earlier">
/// Null: it is stored. Otherwise nothing was written, because a commit with this idempotency key is stored already; this is its receipt.
/// </param>
public sealed record CommitOutcome(IdempotencyReceipt? Earlier)
{
    /// <summary>It is stored.</summary>
    public static readonly CommitOutcome Stored = new((IdempotencyReceipt?)null);
}
