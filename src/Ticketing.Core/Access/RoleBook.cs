using Microsoft.Extensions.Options;
using Ticketing.Storage;

namespace Ticketing.Access;

/// <summary>
/// The roles of a tenant by name: those an administrator defined, before those of the host's code, before the built-in ones.
/// </summary>
internal sealed class RoleBook(IDirectory directory, IOptions<TicketingOptions> options)
{
    /// <summary>
    /// What the administrators whom the host names may do: not the tenant's role of that name, or whoever redefined it could lock everybody out.
    /// </summary>
    public Role HostsAdministrator =>
        options.Value.Roles.LastOrDefault(role => role.Name.Equals(Role.Administrator.Name, StringComparison.OrdinalIgnoreCase)) ?? Role.Administrator;

    /// <summary>Whether the host's code has a role of that name, or the library.</summary>
    public bool IsInCode(string name) => Role.BuiltIn.Concat(options.Value.Roles).Any(role => role.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether everybody holds a role of that name.</summary>
    public bool IsEverybodys(string name) => options.Value.DefaultRoles.Contains(name, StringComparer.OrdinalIgnoreCase);

    public async Task<IReadOnlyDictionary<string, Role>> ReadAsync(string tenant, CancellationToken cancellationToken)
    {
        var roles = new Dictionary<string, Role>(StringComparer.OrdinalIgnoreCase);
        foreach (var role in Role.BuiltIn.Concat(options.Value.Roles).Concat(await directory.ListRolesAsync(tenant, cancellationToken)))
            roles[role.Name] = role;
        return roles;
    }
}
