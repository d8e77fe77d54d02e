namespace Ticketing.Storage;

/// <summary>A document as it is stored.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Which one, within its kind.</param>
/// <param name="Version">How often it was saved; what a change is checked against.</param>
/// <param name="Json">The document.</param>
public sealed record StoredDocument(string Kind, string Key, int Version, string Json);
