namespace Ticketing.Architecture.Layers;

/// <summary>A type by name.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its own name.</param>
internal readonly record struct TypeName(string Namespace, string Name);
