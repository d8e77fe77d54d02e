namespace Ticketing.Storage;

/// <summary>What a request with an idempotency key did, kept with what it wrote.</summary>
/// <param name="Key">The caller's key, made unique by who asked for what.</param>
/// <param name="Fingerprint">A hash of the request: the same key with another one is an error.</param>
/// <param name="Result">What it made, for the answer to a repetition: <c>12</c> for ticket #12, <c>12/5</c> for its text 5.</param>
public sealed record IdempotencyReceipt(string Key, string Fingerprint, string Result);
