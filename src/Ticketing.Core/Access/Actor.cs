using System.Collections.Immutable;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Access;

/// <summary>Somebody with what he may do: the input of every rule. Immutable.</summary>
public sealed record Actor
{
    /// <summary>The host's own id of the user.</summary>
    public required string UserId { get; init; }

    /// <summary>
    /// Ids under which tickets of his came from elsewhere, before he had this one
    /// (<see cref="Administration.PeopleDesk.SetAliasesAsync"/>). What is theirs is his own, and what is assigned to them is assigned to
    /// him.
    /// </summary>
    public EquatableSet Aliases { get; init; }

    /// <summary>The tenant he acts in.</summary>
    public string Tenant { get; init; } = Caller.DefaultTenant;

    /// <summary>The roles he holds, and where.</summary>
    public ImmutableArray<RoleGrant> Roles { get; init; } = [];

    /// <summary>The keys of his teams.</summary>
    public EquatableSet Teams { get; init; }

    /// <summary>The key of his organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>Keys that open the tickets that carry one of them (<see cref="Ticket.AccessKeys"/>).</summary>
    public EquatableSet AccessKeys { get; init; }

    /// <summary>
    /// Whether there may be tickets that he watches; true by default. Where it is false, what he watches is no part of what he sees, and no
    /// list looks for it.
    /// </summary>
    public bool Watches { get; init; } = true;

    /// <summary>The zone in which he means dates.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>A condition that the host puts on all he sees; null for none.</summary>
    public Criterion? Narrowing { get; init; }

    /// <summary>Whether a user id is his, or an alias of his.</summary>
    public bool Is(string? userId) => userId is not null && (userId == UserId || Aliases.Contains(userId));

    /// <summary>Whether he holds the permission on this ticket. It does not say that he sees it: <see cref="Visibility"/> does.</summary>
    public bool May(Permission permission, Ticket ticket)
    {
        foreach (var role in Roles)
        {
            foreach (var grant in role.Role.Grants)
            {
                if (grant.Permission == permission && new GrantReach(grant.Scope, role.Project).Reaches(ticket, this))
                    return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether he holds the permission where no ticket is concerned: in the scope <see cref="Scope.All"/>, or in
    /// <see cref="Scope.Project"/> for the project named (null asks for every project).
    /// </summary>
    public bool May(Permission permission, string? project = null)
    {
        foreach (var role in Roles)
        {
            foreach (var grant in role.Role.Grants)
            {
                if (grant.Permission == permission && new GrantReach(grant.Scope, role.Project).ReachesAllOf(project))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether he holds the permission in any scope at all.</summary>
    public bool MaySomewhere(Permission permission)
    {
        foreach (var role in Roles)
        {
            foreach (var grant in role.Role.Grants)
            {
                if (grant.Permission == permission)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether he holds the permission in any scope on tickets of a project; null for any project at all.</summary>
    internal bool MaySomewhereIn(string? project, Permission permission) => project is null
        ? MaySomewhere(permission)
        : Roles.Any(role => role.Role.Grants.Any(grant => grant.Permission == permission
            && (new GrantReach(grant.Scope, role.Project).Project is not { } only || only == project)));

    /// <summary>
    /// What of a role he does not hold himself where it is to be granted, or taken away; null when he holds it all and may
    /// (<see cref="Access.Permission.ManagePeople"/> provided): nobody grants what he does not hold.
    /// </summary>
    /// <param name="role">The role.</param>
    /// <param name="project">The project in which it is to be granted; null for everywhere.</param>
    public PermissionGrant? FindMissing(Role role, string? project = null)
    {
        ArgumentNullException.ThrowIfNull(role);
        return new Holdings(Roles.SelectMany(held => Way.Of(held))).FindMissing(Way.Of(new RoleGrant(role, project)))?.Grant;
    }

    /// <summary>Whether he sees the ticket and may work on it: only to those is it assigned.</summary>
    internal bool CanBeAssigned(Ticket ticket) => May(Permission.Work, ticket) && Visibility.Of(this).Sees(ticket);
}
