namespace Ticketing.UI.Layout;

/// <summary>Why there is no page.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Names the refusal.</param>
/// <param name="Detail">The refusal in English, for what no text of ours explains.</param>
public sealed record RefusalModel(int Status, string Code, string? Detail);
