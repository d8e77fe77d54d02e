namespace Ticketing.People;

/// <summary>A role by name, as it is stored with a person.</summary>
/// <param name="Role">The role's name.</param>
/// <param name="Project">The key of the project in which it was granted; null when everywhere.</param>
public sealed record GrantedRole(string Role, string? Project = null);
