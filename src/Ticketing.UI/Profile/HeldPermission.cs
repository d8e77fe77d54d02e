using Ticketing.Access;

namespace Ticketing.UI.Profile;

/// <summary>A permission and where it holds.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Scopes">On which tickets.</param>
public sealed record HeldPermission(Permission Permission, IReadOnlyList<Scope> Scopes);
