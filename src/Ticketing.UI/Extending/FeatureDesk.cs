namespace Ticketing.UI.Extending;

/// <summary>A desk of a feature's: the whole interface once more, below a path of its own.</summary>
/// <param name="Path">With a leading slash and none at the end.</param>
/// <param name="Metadata">By what an endpoint of it is known.</param>
internal sealed record FeatureDesk(string Path, object Metadata);
