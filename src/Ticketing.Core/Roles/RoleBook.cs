using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.Roles;

/// <summary>
/// The roles of a tenant by name: those an administrator defined, before those of the host's code, before the built-in ones. What a stored
/// role grants and nobody declares any more, it does not grant: else nobody could change the role, for nobody holds that.
/// </summary>
internal sealed class RoleBook(IDirectory directory, PermissionBook permissions, IOptions<TicketingOptions> options)
{
    /// <summary>The built-in ones as this host has them: its own permissions are the administrator's too.</summary>
    public IReadOnlyList<Role> BuiltIn { get; } =
        [.. Role.BuiltIn.Select(role => role == Role.Administrator ? permissions.Administrator : role)];

    /// <summary>The built-in ones and those of the host's code, which take their places.</summary>
    public IEnumerable<Role> InCode => BuiltIn.Concat(options.Value.Roles);

    /// <summary>
    /// What the administrators whom the host names may do: not the tenant's role of that name, or whoever redefined it could lock everybody
    /// out.
    /// </summary>
    public Role HostsAdministrator => InCode.Last(role => role.Name.Equals(Role.Administrator.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether the host's code names him as an administrator: he is what the code says, whatever the directory says of him.
    /// </summary>
    public bool NamesAdministrator(Caller caller) => options.Value.IsAdministrator(caller);

    /// <summary>Whether the host's code has a role of that name, or the library.</summary>
    public bool IsInCode(string name) => FindInCode(name) is not null;

    /// <summary>Whether everybody holds a role of that name.</summary>
    public bool IsEverybodys(string name) => options.Value.DefaultRoles.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the roles that everybody holds.</summary>
    public IEnumerable<string> Everybodys => options.Value.DefaultRoles;

    /// <summary>The host's own role of that name, or the library's; null when there is none in code.</summary>
    public Role? FindInCode(string name) =>
        InCode.LastOrDefault(role => role.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Roles as they were granted. One that was granted and exists no more grants nothing.</summary>
    public static IEnumerable<RoleGrant> Find(IEnumerable<GrantedRole> granted, IReadOnlyDictionary<string, Role> roles) =>
        granted.Where(grant => roles.ContainsKey(grant.Role)).Select(grant => new RoleGrant(roles[grant.Role], grant.Project));

    public async Task<IReadOnlyDictionary<string, Role>> ReadAsync(string tenant, CancellationToken cancellationToken)
    {
        var roles = new Dictionary<string, Role>(StringComparer.OrdinalIgnoreCase);
        foreach (var role in InCode.Concat((await directory.ListRolesAsync(tenant, cancellationToken)).Select(permissions.Known)))
            roles[role.Name] = role;
        return roles;
    }
}
