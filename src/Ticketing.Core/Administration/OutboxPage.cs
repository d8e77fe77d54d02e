using Ticketing.Storage;

namespace Ticketing.Administration;

/// <summary>Some of the messages that were asked for.</summary>
/// <param name="Items">The messages, the last stored first.</param>
/// <param name="Next">For the page after it; null when there is none.</param>
public sealed record OutboxPage(IReadOnlyList<StoredMessage> Items, string? Next);
