namespace Ticketing.Access;

/// <summary>One thing that somebody may do, and the tie to tickets by which he may.</summary>
/// <param name="Grant">The permission, and the scope in which it is held.</param>
/// <param name="Project">The project in which it was granted; null for every one.</param>
/// <param name="Place">The team or organisation that ties him; null where the scope needs none, and where it may be any.</param>
internal readonly record struct Way(PermissionGrant Grant, string? Project, string? Place)
{
    /// <summary>All that somebody may do.</summary>
    public static IEnumerable<Way> Of(Actor actor) => actor.Roles.SelectMany(held => Of(held, actor));

    /// <summary>What he may do by one of his roles.</summary>
    public static IEnumerable<Way> Of(RoleGrant held, Actor holder) => held.Role.Grants.SelectMany(grant =>
        new GrantReach(grant.Scope, held.Project).Places(holder).Select(place => new Way(grant, held.Project, place)));

    /// <summary>What a role lets do whoever holds it, in his own team or organisation.</summary>
    public static IEnumerable<Way> Of(RoleGrant held) => held.Role.Grants.Select(grant => new Way(grant, held.Project, null));

    /// <summary>
    /// Whether whoever has this way may do all that the other one lets do. One's own tickets are compared with another's own: each has his.
    /// </summary>
    public bool Covers(Way other)
    {
        if (Grant.Permission != other.Grant.Permission)
            return false;
        if (Grant.Scope is Scope.All)
            return true;
        // All reaches beyond every project; anything narrower stays within the one where it was granted.
        if (other.Grant.Scope is Scope.All || (Reach.Project is { } project && project != other.Reach.Project))
            return false;
        return Reach.NeedsNoTie || (Grant.Scope == other.Grant.Scope && Place == other.Place);
    }

    /// <summary>Whether it leads to every ticket of a team or an organisation, at least in some project.</summary>
    public bool LeadsTo(Scope scope, string place) => Reach.NeedsNoTie || (Grant.Scope == scope && Place == place);

    /// <summary>The same tie for another permission, and within a project (null for every one).</summary>
    public Way For(Permission permission, string? project) => this with
    {
        Grant = new(permission, Grant.Scope is Scope.All && project is not null ? Scope.Project : Grant.Scope), Project = project,
    };

    /// <summary>The only project of the tickets to which both lead; null for every one.</summary>
    /// <returns>False when they lead to no ticket together.</returns>
    public bool TryMeet(Way other, out string? project)
    {
        var (own, others) = (Reach.Project, other.Reach.Project);
        project = own ?? others;
        return own is null || others is null || own == others;
    }

    private GrantReach Reach => new(Grant.Scope, Project);
}
