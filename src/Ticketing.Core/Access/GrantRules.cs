namespace Ticketing.Access;

/// <summary>Nobody grants what he does not hold.</summary>
internal static class GrantRules
{
    /// <summary>What of a role the actor does not hold himself where it is to be granted; null when he holds it all.</summary>
    public static PermissionGrant? FindMissing(Actor actor, Role role, string? project)
    {
        foreach (var grant in role.Grants)
        {
            if (!Holds(actor, grant, project))
                return grant;
        }

        return null;
    }

    /// <summary>The sentence that refuses to give a role, or to take it away.</summary>
    public static Wording NotHeld(string role, PermissionGrant missing) => new(
        RefusalCodes.NotHeld,
        $"Nobody grants or takes away what he does not hold: the role '{role}' contains {missing.Permission} ({missing.Scope}).",
        [missing.Permission.Name, missing.Scope.ToString(), role]);

    private static bool Holds(Actor actor, PermissionGrant wanted, string? project)
    {
        foreach (var held in actor.Roles)
        {
            foreach (var grant in held.Role.Grants)
            {
                if (grant.Permission != wanted.Permission)
                    continue;
                if (grant.Scope is Scope.All)
                    return true;
                // All reaches beyond every project; anything narrower stays within the one where it was granted.
                if (wanted.Scope is Scope.All || (held.Project is not null && held.Project != project))
                    continue;
                // One's own tickets, team or organisation are not another person's: only a whole project covers them.
                if (grant.Scope is Scope.Project || grant.Scope == wanted.Scope)
                    return true;
            }
        }

        return false;
    }
}
