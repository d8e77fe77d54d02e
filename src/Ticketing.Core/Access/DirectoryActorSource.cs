using Microsoft.Extensions.Options;
using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.Access;

/// <summary>
/// Actors from the directory. Everybody holds the <see cref="TicketingOptions.DefaultRoles"/>, also somebody whom the directory does not know
/// yet; the roles, teams and organisation of those it knows come on top.
/// </summary>
internal sealed class DirectoryActorSource(IDirectory directory, UserAliases aliases, RoleBook roleBook, IOptions<TicketingOptions> options) : IActorSource
{
    public async Task<Actor?> FindAsync(Caller caller, CancellationToken cancellationToken)
    {
        var user = await directory.FindUserAsync(caller.Tenant, caller.UserId, cancellationToken);
        if (user is { IsActive: false })
            return null;
        var roles = await roleBook.ReadAsync(caller.Tenant, cancellationToken);
        var granted = options.Value.DefaultRoles.Select(name => new GrantedRole(name));
        IEnumerable<RoleGrant> configured = options.Value.IsAdministrator(caller) ? [new(roleBook.HostsAdministrator)] : [];
        return new Actor
        {
            UserId = caller.UserId,
            Aliases = await aliases.FindAsync(caller.Tenant, caller.UserId, cancellationToken),
            Tenant = caller.Tenant,
            // A role that was granted and exists no more grants nothing.
            Roles =
            [
                .. granted.Concat(user?.Roles ?? [])
                    .Where(grant => roles.ContainsKey(grant.Role))
                    .Select(grant => new RoleGrant(roles[grant.Role], grant.Project))
                    .Concat(configured)
                    .Distinct(),
            ],
            Teams = user?.Teams ?? default,
            Organisation = user?.Organisation,
            TimeZone = user?.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc,
        };
    }
}
