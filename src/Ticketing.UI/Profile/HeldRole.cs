using Ticketing.Access;

namespace Ticketing.UI.Profile;

/// <summary>A role as the reader holds it.</summary>
/// <param name="Name">The name of the role.</param>
/// <param name="Project">The project in which it was granted; null when everywhere.</param>
/// <param name="Grants">What it allows, each permission with all its scopes, in the order of a matrix.</param>
public sealed record HeldRole(string Name, string? Project, IReadOnlyList<HeldPermission> Grants)
{
    internal static HeldRole Of(RoleGrant held, string? project) => new(
        held.Role.Name,
        project,
        [
            .. held.Role.Grants
                .GroupBy(grant => grant.Permission)
                .OrderBy(same => Permission.BuiltIn.Contains(same.Key) ? Permission.BuiltIn.ToList().IndexOf(same.Key) : int.MaxValue)
                .Select(same => new HeldPermission(same.Key, [.. same.Select(grant => grant.Scope).Distinct().Order()])),
        ]);
}
