using Ticketing.Access;
using Ticketing.Search.Criteria;

namespace Ticketing.Conformance;

/// <summary>Somebody in a tenant, with roles of one permission each so that a case shows one scope at a time.</summary>
internal static class Actors
{
    /// <summary>Sees and reads everything.</summary>
    public static Actor Administrator(string tenant) => Holding(tenant, new RoleGrant(Role.Administrator));

    /// <summary>Sees the tickets of one scope.</summary>
    public static Actor Viewing(string tenant, Scope scope, string? project = null, bool internals = false) =>
        Holding(tenant, new RoleGrant(Views(scope, internals), project));

    public static Actor Holding(string tenant, params RoleGrant[] roles) =>
        new() { UserId = "ann", Tenant = tenant, Roles = [.. roles] };

    public static Role Views(Scope scope, bool internals = false) => new(
        $"views {scope}",
        internals ? [new(Permission.View, scope), new(Permission.ReadInternal, scope)] : [new(Permission.View, scope)]);

    public static Actor InTeams(this Actor actor, params string[] teams) => actor with { Teams = new(teams) };

    public static Actor WithKeys(this Actor actor, params string[] keys) => actor with { AccessKeys = new(keys) };

    public static Actor Narrowed(this Actor actor, Criterion narrowing) => actor with { Narrowing = narrowing };

    public static Visibility Sees(this Actor actor) => Visibility.Of(actor);
}
