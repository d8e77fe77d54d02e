using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;

namespace Ticketing.AspNetCore.Roles;

/// <summary>Roles.</summary>
internal sealed class RoleEndpoints : ITicketingEndpoints
{
    private const string Example = """{ "name": "Greeter", "grants": [{ "permission": "tickets.view", "scope": "project" }] }""";

    public void Map(RouteGroupBuilder group)
    {
        var roles = group.MapGroup("").WithTags("Roles");
        roles.MapGet("roles", ListAsync)
            .Describe("listRoles", "List roles", "All of them by name, for those who may see people.")
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        roles.MapPut("roles/{name}", SaveAsync)
            .Describe(
                "saveRole", "Define a role",
                "It may contain nothing that the caller does not hold everywhere himself. One with the name of a built-in role takes " +
                "its place.")
            .Body<RoleRequest>("""{ "grants": [{ "permission": "tickets.view", "scope": "project" }] }""")
            .Shows(Example)
            .Refuses(409);
        roles.MapDelete("roles/{name}", DeleteAsync)
            .Describe("deleteRole", "Delete a role", "Only one that an administrator defined and nobody holds.")
            .Refuses(404, 409);
    }

    internal static async Task<Answer<ItemList<RoleItem>>> ListAsync(
        HttpContext http, RoleDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.ListAsync(http.Caller(), cancellationToken)).Select(RoleItem.From)]));

    internal static async Task<Answer<RoleItem>> SaveAsync(
        string name, HttpContext http, RoleDesk desk, CancellationToken cancellationToken)
    {
        var role = (await http.ReadBodyAsync<RoleRequest>(cancellationToken)).Value.ToRole(name);
        await desk.SaveAsync(http.Caller(), role, cancellationToken);
        return new(RoleItem.From(role));
    }

    internal static async Task<NoContent> DeleteAsync(string name, HttpContext http, RoleDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteAsync(http.Caller(), name, cancellationToken);
        return TypedResults.NoContent();
    }
}
