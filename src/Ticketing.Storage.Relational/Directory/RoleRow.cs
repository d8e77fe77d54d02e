using System.Text.Json;
using System.Text.Json.Serialization;
using Ticketing.Access;

namespace Ticketing.Storage.Relational.Directory;

/// <summary>A row of <c>ticketing_roles</c>; the grants are JSON: <c>[{"permission":"tickets.view","scope":"own"}]</c>.</summary>
internal sealed record RoleRow(string Name, string Grants)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static RoleRow Of(Role role) =>
        new(role.Name, JsonSerializer.Serialize(role.Grants.Select(grant => new StoredGrant(grant.Permission.Name, grant.Scope)), Json));

    public Role ToRole() => new(
        Name,
        [
            .. JsonSerializer.Deserialize<StoredGrant[]>(Grants, Json)!
                .Select(grant => new PermissionGrant(new(grant.Permission), grant.Scope)),
        ]);

    private sealed record StoredGrant(string Permission, Scope Scope);
}
