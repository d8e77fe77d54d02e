using FsCheck;
using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;

namespace Ticketing.Transfer.Tests.Export;

/// <summary>People who may take something out of what they see, with a role in some project and perhaps a narrowing.</summary>
internal static class ExportingActors
{
    public static Arbitrary<Actor> All() => Arb.From(
        from seen in Gen.Elements(Enum.GetValues<Scope>()).ListOf()
        from taken in Gen.Elements(Enum.GetValues<Scope>()).NonEmptyListOf()
        from project in Gen.Elements<string?>(null, "it", "elsewhere")
        from read in Gen.SubListOf(Enum.GetValues<Scope>())
        from managed in Gen.SubListOf(Enum.GetValues<Scope>())
        from teams in Gen.SubListOf("network", "workplace")
        from keys in Gen.SubListOf("contract")
        from narrowed in Gen.Elements(true, false)
        let grants = Grants(Permission.View, seen).Concat(Grants(Permission.ReadInternal, read)).Concat(Grants(Permission.Export, taken))
            .Concat(Grants(Permission.ManageComments, managed))
        select new Actor
        {
            UserId = "me",
            Roles = [new(new Role("R", [.. grants]), project)],
            Teams = new(teams),
            Organisation = "acme",
            AccessKeys = new(keys),
            Narrowing = narrowed ? new Not(new ValueIn(TicketFields.Team, ["workplace"])) : null,
        });

    private static IEnumerable<PermissionGrant> Grants(Permission permission, IEnumerable<Scope> scopes) =>
        scopes.Select(scope => new PermissionGrant(permission, scope));
}
