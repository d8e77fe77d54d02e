using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.People;
using Ticketing.Roles;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Actors;

/// <summary>
/// Actors from the directory. Everybody holds the <see cref="TicketingOptions.DefaultRoles"/>, also somebody whom the directory does not
/// know yet; the roles, teams and organisation of those it knows come on top.
/// </summary>
internal sealed class DirectoryActorSource(
    IDirectory directory, UserAliases aliases, RoleBook roleBook, ITicketSearch search, IOptions<TicketingOptions> options) : IActorSource
{
    public async Task<Actor?> FindAsync(Caller caller, CancellationToken cancellationToken)
    {
        var user = await directory.FindUserAsync(caller.Tenant, caller.UserId, cancellationToken);
        // Whom the host's code names as an administrator, no row of the directory keeps out.
        if (user is { IsActive: false } && !roleBook.NamesAdministrator(caller))
            return null;
        var actor = Of(caller, user, await roleBook.ReadAsync(caller.Tenant, cancellationToken)) with
        {
            Aliases = await aliases.FindAsync(caller.Tenant, caller.UserId, cancellationToken),
        };
        return actor with { Watches = await WatchesAsync(actor, cancellationToken) };
    }

    // Most people watch nothing, and each of their lists would look for it. One key in an order that keys have is one look into an index;
    // several at once would be a filter over all tickets.
    private async Task<bool> WatchesAsync(Actor actor, CancellationToken cancellationToken)
    {
        foreach (var id in actor.Aliases.Prepend(actor.UserId))
        {
            var any = new TicketSearchRequest(new KeyIn(TicketKeyKind.Watcher, [id]), TicketSort.Newest, Limit: 1);
            if ((await search.SearchAsync(any, Visibility.OfSystem(actor.Tenant), cancellationToken)).Count > 0)
                return true;
        }

        return false;
    }

    /// <summary>Somebody with what he holds, whether he is active or not.</summary>
    public Actor Of(Caller caller, User? user, IReadOnlyDictionary<string, Role> roles)
    {
        var granted = options.Value.DefaultRoles.Select(name => new GrantedRole(name));
        IEnumerable<RoleGrant> configured = roleBook.NamesAdministrator(caller) ? [new(roleBook.HostsAdministrator)] : [];
        return new Actor
        {
            UserId = caller.UserId,
            Tenant = caller.Tenant,
            Roles = [.. RoleBook.Find(granted.Concat(user?.Roles ?? []), roles).Concat(configured).Distinct()],
            Teams = user?.Teams ?? default,
            Organisation = user?.Organisation,
            TimeZone = user?.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc,
        };
    }
}
