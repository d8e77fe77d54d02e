namespace Ticketing.Architecture.Layers;

/// <summary>A namespace in the layers.</summary>
/// <param name="Name">Its whole name.</param>
/// <param name="Purpose">What is in it, in a few words.</param>
internal sealed record LayerNamespace(string Name, string Purpose);
