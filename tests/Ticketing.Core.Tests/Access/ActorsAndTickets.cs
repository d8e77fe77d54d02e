using FsCheck;
using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Tickets;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Access;

/// <summary>People with roles made by chance, and tickets that concern them in all ways or in none.</summary>
internal static class ActorsAndTickets
{
    public static Arbitrary<Actor> Actors() => Arb.From(
        from granted in Grants().ListOf()
        from teams in Gen.SubListOf("network", "workplace")
        from organisation in Gen.Elements<string?>(null, "acme")
        from keys in Gen.SubListOf("k1", "k2")
        select new Actor { UserId = "me", Roles = [.. granted], Teams = new(teams), Organisation = organisation, AccessKeys = new(keys) },
        WithoutOneRole);

    public static Arbitrary<Ticket> Tickets() => Arb.From(
        from requester in Gen.Elements("me", "bob")
        from creator in Gen.Elements("me", "bob")
        from team in Gen.Elements<string?>(null, "network", "workplace", "other")
        from assignee in Gen.Elements<string?>(null, "me", "bob")
        from organisation in Gen.Elements<string?>(null, "acme", "globex")
        from keys in Gen.SubListOf("k1", "k2", "k3")
        from project in Gen.Elements("support", "facilities", "secret")
        select NewTicket(requester, team, assignee) with
        {
            Creator = creator, Organisation = organisation, AccessKeys = new(keys), Project = project,
        });

    private static Gen<RoleGrant> Grants()
    {
        var scopes = Gen.Elements(Enum.GetValues<Scope>());
        return from view in scopes.ListOf()
               from read in scopes.ListOf()
               from project in Gen.Elements<string?>(null, "support", "facilities")
               let grants = Of(Permission.View, view).Concat(Of(Permission.ReadInternal, read))
               select new RoleGrant(new("R", [.. grants]), project);
    }

    private static IEnumerable<PermissionGrant> Of(Permission permission, IEnumerable<Scope> scopes) =>
        scopes.Select(scope => new PermissionGrant(permission, scope));

    private static IEnumerable<Actor> WithoutOneRole(Actor actor) =>
        actor.Roles.Select(role => actor with { Roles = actor.Roles.Remove(role) });
}
