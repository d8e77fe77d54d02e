using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.AspNetCore.People;
using Ticketing.AspNetCore.Roles;
using Ticketing.People;

namespace Ticketing.AspNetCore.Me;

/// <summary>The caller himself.</summary>
internal sealed class MeEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group) => group.MapGet("me", GetAsync)
        .WithTags("Me")
        .Describe("getMe", "Who am I", "The caller as the help desk knows him, with what he may do.")
        .Shows("""
            {
              "id": "u-3", "tenant": "default", "displayName": "Ada Lovelace", "email": "ada@example.com", "locale": "en",
              "timeZone": "Europe/Paris",
              "organisation": null, "teams": ["network"], "roles": [{ "role": "Agent", "project": "support" }],
              "permissions": [{ "permission": "tickets.view", "scope": "team", "project": "support" }]
            }
            """);

    internal static async Task<Answer<MeItem>> GetAsync(
        HttpContext http, RoleDesk roles, PeopleDesk people, CancellationToken cancellationToken)
    {
        var actor = await roles.IdentifyAsync(http.Caller(), cancellationToken);
        var user = await FindAsync(http.Caller(), people, cancellationToken);
        return new(new(
            actor.UserId, actor.Tenant, user?.DisplayName, user?.Email, user?.Locale, actor.TimeZone.Id, actor.Organisation,
            [.. actor.Teams],
            [.. actor.Roles.Select(grant => new GrantedRoleItem { Role = grant.Role.Name, Project = grant.Project })],
            [.. actor.Roles
                .SelectMany(grant => grant.Role.Grants.Select(held => new MyPermission(
                    held.Permission.Name, (ScopeName)held.Scope, grant.Project)))
                .Distinct()]));
    }

    // The host's people may use the help desk before its directory knows them.
    private static async Task<User?> FindAsync(Caller caller, PeopleDesk people, CancellationToken cancellationToken)
    {
        try
        {
            return await people.GetUserAsync(caller, caller.UserId, cancellationToken);
        }
        catch (TicketNotFoundException)
        {
            return null;
        }
    }
}
