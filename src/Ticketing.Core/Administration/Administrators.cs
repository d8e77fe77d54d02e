using Ticketing.Access;
using Ticketing.Roles;
using Ticketing.Storage;

namespace Ticketing.Administration;

/// <summary>
/// There is always somebody who may everything everywhere and can undo what another did. Whatever could leave nobody is decided on a
/// document besides, so that of two who do it at the same time the second decides anew.
/// </summary>
internal sealed class Administrators(Standing standing, IDirectory directory, IDocuments documents, RoleBook roleBook)
{
    private const string Kind = "access";
    private const string Key = "administrators";

    /// <summary>
    /// Whether somebody may everything everywhere. What a host adds to the library's permissions may come later than a role that was saved.
    /// </summary>
    public bool Holds(Actor actor) => Holds(Way.Of(actor));

    /// <summary>Whether a role that is granted everywhere lets its holder do everything.</summary>
    public bool Holds(Role role) => Holds(Way.Of(new RoleGrant(role)));

    /// <summary>Refuses what leaves nobody.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="without">The one who does not count any more; null for nobody in particular.</param>
    /// <param name="roles">The roles as they would be.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What the commit must carry besides.</returns>
    /// <exception cref="TicketConflictException">Nobody else would be left.</exception>
    public async Task<DocumentChange> RequireAnotherAsync(
        Actor actor, string? without, IReadOnlyDictionary<string, Role> roles, CancellationToken cancellationToken)
    {
        // First: whoever is found afterwards is there, or the document is another one.
        var guard = new DocumentChange(
            Kind, Key, (await documents.FindAsync(actor.Tenant, Kind, Key, cancellationToken))?.Version ?? 0, "{}");
        // What a source of the host's own says of people, no change of the directory takes away; nor what the host's code says.
        var isSafe = !standing.IsDirectorys || (actor.UserId != without && roleBook.NamesAdministrator(new(actor.UserId, actor.Tenant)));
        if (!isSafe && !await IsThereAnotherAsync(actor.Tenant, without, roles, cancellationToken))
            throw new TicketConflictException(
                "administrators",
                Wording.Of(
                    RefusalCodes.LastAdministrator,
                    $"Nobody would be left who may everything and could undo this: make somebody else an administrator first."));
        return guard;
    }

    private async Task<bool> IsThereAnotherAsync(
        string tenant, string? without, IReadOnlyDictionary<string, Role> roles, CancellationToken cancellationToken)
    {
        foreach (var role in roles.Values.Where(Holds))
        {
            for (string? after = null; ;)
            {
                var holders = await directory.ListHoldersAsync(tenant, role.Name, after, DirectoryLimits.Page, cancellationToken);
                if (holders.Any(user => user.IsActive && user.Id != without
                    && user.Roles.Any(held => held.Role == role.Name && held.Project is null)))
                    return true;
                if (holders.Count < DirectoryLimits.Page)
                    break;
                after = holders[^1].Id;
            }
        }

        return false;
    }

    private bool Holds(IEnumerable<Way> held)
    {
        var ways = held.ToList();
        return Way.Of(new RoleGrant(roleBook.HostsAdministrator))
            .Where(wanted => Permission.BuiltIn.Contains(wanted.Grant.Permission)).All(wanted => ways.Exists(way => way.Covers(wanted)));
    }
}
