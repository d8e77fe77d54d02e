using Ticketing.Storage;

namespace Ticketing.Commits;

/// <summary>What became of a commit, with what contributors added to it.</summary>
/// <param name="Commit">What was stored, or would have been.</param>
/// <param name="Earlier">Null: it is stored. Otherwise the receipt of the earlier commit with this idempotency key.</param>
internal readonly record struct CompletedCommit(TicketingCommit Commit, IdempotencyReceipt? Earlier);
