namespace Ticketing.Access;

/// <summary>A role as a person holds it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Project">The project in which it was granted; null when everywhere.</param>
public sealed record RoleGrant(Role Role, string? Project = null);
