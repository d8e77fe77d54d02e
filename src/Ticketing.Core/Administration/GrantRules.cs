using Ticketing.Access;
using Ticketing.Actors;

namespace Ticketing.Administration;

/// <summary>
/// Nobody gives or takes away what he does not hold. Whatever widens what somebody sees or may do, or narrows it, is a grant: roles, teams
/// and organisations, and what makes him the person he is. So by no sequence of changes does anybody get further than the one who makes
/// them, and nobody loses what that one does not hold himself. A host's own rules (<see cref="ITicketAuthorizer"/>) apply to each person
/// besides.
/// </summary>
internal static class GrantRules
{
    // Without these, people come to a help desk that shows them nothing and takes nothing from them.
    private static readonly PermissionGrant[] Needed =
        [new(Permission.Create, Scope.Project), new(Permission.View, Scope.Own), new(Permission.Comment, Scope.Own)];

    /// <summary>Why the actor may not change somebody so; null when he may.</summary>
    public static Wording? WhyNot(Actor actor, PersonChange change)
    {
        var own = Holdings.Of(actor);
        foreach (var held in change.Roles)
        {
            if (own.FindMissing(Way.Of(held, change.Before).Concat(Way.Of(held, change.After))) is { } missing)
                return NotHeld(held.Role.Name, missing.Grant);
        }

        foreach (var team in change.Teams)
        {
            if (!SeesTeam(actor, team) || own.FindMissing(change.In(Scope.Team, team)) is not null)
                return NotYourTeam(team);
        }

        foreach (var organisation in change.Organisations)
        {
            if (!SeesOrganisation(actor, organisation) || own.FindMissing(change.In(Scope.Organisation, organisation)) is not null)
                return NotYourOrganisation(organisation);
        }

        var more = change.IsPersonal ? own.FindMissing(Way.Of(change.Before)) : FindAwakened(own, change);
        return more is { } way ? HoldsMore(change.Before.UserId, way.Grant) : null;
    }

    /// <summary>
    /// Why the actor may not say that somebody is also another person, or is so no more; null when he may. What somebody may do with his
    /// own tickets and with those assigned to him he may do with the other's then: the actor may do that with any.
    /// </summary>
    public static Wording? WhyNotJoin(Actor actor, Actor joined)
    {
        var held = Holdings.Of(joined);
        var widened = Way.Of(joined)
            .Where(way => way.Grant.Scope is Scope.Own or Scope.Assigned)
            .Select(way => way with { Grant = new(way.Grant.Permission, Scope.Project) })
            .Where(way => !held.Covers(way));
        return Holdings.Of(actor).FindMissing(widened) is { } missing ? HoldsMore(joined.UserId, missing.Grant) : null;
    }

    /// <summary>What everybody needs and some roles give, and others do not; null for nothing.</summary>
    public static PermissionGrant? FindNeeded(IEnumerable<Role> given, IEnumerable<Role> left)
    {
        var (before, after) = (Ways(given), Ways(left));
        foreach (var needed in Needed)
        {
            var way = new Way(needed, null, null);
            if (before.Exists(one => one.Covers(way)) && !after.Exists(one => one.Covers(way)))
                return needed;
        }

        return null;

        static List<Way> Ways(IEnumerable<Role> roles) => [.. roles.SelectMany(role => Way.Of(new RoleGrant(role)))];
    }

    /// <summary>Whether the actor sees the team's tickets, at least in some project.</summary>
    public static bool SeesTeam(Actor actor, string team) => Sees(actor, Scope.Team, team);

    /// <summary>Whether the actor sees the organisation's tickets, at least in some project.</summary>
    public static bool SeesOrganisation(Actor actor, string organisation) => Sees(actor, Scope.Organisation, organisation);

    /// <summary>The sentence that refuses to give a role, or to take it away.</summary>
    public static Wording NotHeld(string role, PermissionGrant missing) => new(
        RefusalCodes.NotHeld,
        $"Nobody grants or takes away what he does not hold: the role '{role}' contains {missing.Permission} ({missing.Scope}).",
        [missing.Permission.Name, missing.Scope.ToString(), role]);

    /// <summary>The sentence that refuses to put people into a team, to take them out, to rename or to delete it.</summary>
    public static Wording NotYourTeam(string team) => Wording.Of(
        RefusalCodes.NotYourTeam, $"The team '{team}' is changed by those who see its tickets and may do with them what its people may.");

    /// <summary>The same of an organisation.</summary>
    public static Wording NotYourOrganisation(string organisation) => Wording.Of(
        RefusalCodes.NotYourOrganisation,
        $"The organisation '{organisation}' is changed by those who see its tickets and may do with them what its people may.");

    // A right on tickets that he does not see sleeps, and so does one to see what he may do nothing with. Whoever gives the other half
    // wakes the first one.
    private static Way? FindAwakened(Holdings own, PersonChange change)
    {
        var (before, after) = (Holdings.Of(change.Before), Way.Of(change.After).Distinct().ToList());
        foreach (var view in after.Where(way => way.Grant.Permission == Permission.View))
        {
            var isNew = !before.Has(view);
            foreach (var way in after)
            {
                if ((isNew || !before.Has(way)) && !before.IsAwake(view, way) && !own.IsAwake(view, way))
                    return way;
            }
        }

        return null;
    }

    private static Wording HoldsMore(string userId, PermissionGrant missing) => new(
        RefusalCodes.HoldsMore,
        $"Somebody is changed by those who hold what he holds: '{userId}' has {missing.Permission} ({missing.Scope}).",
        [missing.Permission.Name, missing.Scope.ToString(), userId]);

    private static bool Sees(Actor actor, Scope scope, string place) =>
        Way.Of(actor).Any(way => way.Grant.Permission == Permission.View && way.LeadsTo(scope, place));
}
