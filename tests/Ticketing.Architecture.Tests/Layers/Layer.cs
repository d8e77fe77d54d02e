namespace Ticketing.Architecture.Layers;

/// <summary>Namespaces that lie at one height.</summary>
/// <param name="Name">What they are to the whole.</param>
/// <param name="Namespaces">The namespaces.</param>
internal sealed record Layer(string Name, IReadOnlyList<LayerNamespace> Namespaces);
