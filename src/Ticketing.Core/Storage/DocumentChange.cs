namespace Ticketing.Storage;

/// <summary>Saves or deletes a small JSON document.</summary>
/// <param name="Kind">What it is: <c>savedView</c>.</param>
/// <param name="Key">Which one, within its kind.</param>
/// <param name="ExpectedVersion">The version that must be stored; 0 when there must be none. The new one has the next.</param>
/// <param name="Json">The document; null deletes it.</param>
public sealed record DocumentChange(string Kind, string Key, int ExpectedVersion, string? Json);
