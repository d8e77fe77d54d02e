namespace Ticketing.UI.Layout;

/// <summary>Why there is no page.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Names the refusal.</param>
/// <param name="Detail">What stands in the way, in the reader’s language; null when the code says it all.</param>
public sealed record RefusalModel(int Status, string Code, string? Detail);
