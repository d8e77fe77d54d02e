using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.People;
using Ticketing.Roles;

namespace Ticketing.Administration;

/// <summary>What people hold who do not act themselves, as it is stored now: a change of somebody is decided on it.</summary>
internal sealed class Standing(IActorSource source, DirectoryActorSource directory)
{
    /// <summary>Whether the directory says what people may do, and not a source of the host's own.</summary>
    public bool IsDirectorys => source is ActorCache;

    /// <summary>Somebody with what he holds, whether he is active or not.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="user">What the directory has of him, or would have; null for nothing.</param>
    /// <param name="roles">The tenant's roles.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<Actor> OfAsync(
        Caller caller, User? user, IReadOnlyDictionary<string, Role> roles, CancellationToken cancellationToken)
    {
        if (IsDirectorys)
            return directory.Of(caller, user, roles);
        // The host may look into the directory too, or not: what either says counts.
        var granted = new Actor
        {
            UserId = caller.UserId, Tenant = caller.Tenant, Roles = [.. RoleBook.Find(user?.Roles ?? [], roles)],
            Teams = user?.Teams ?? default,
            Organisation = user?.Organisation,
        };
        return await source.FindAsync(caller, cancellationToken) is { } known
            ? granted with { Roles = [.. granted.Roles.Union(known.Roles)], Teams = new([.. granted.Teams, .. known.Teams]) }
            : granted;
    }
}
