using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.CustomFields;
using Ticketing.CustomFields.Stored;
using Ticketing.Roles;
using Ticketing.Search;

namespace Ticketing.Views;

/// <summary>
/// Saved views: one's own, those of one's teams and everybody's. Another one does not exist for somebody. Thread-safe.
/// </summary>
public sealed class ViewDesk
{
    // Views of an audience are stored together: two people who save at the same moment do not get into each other's way.
    private const int Tries = 4;

    private readonly ActorResolver actors;
    private readonly ViewStore store;
    private readonly ViewQueries queries;
    private readonly TicketFinder finder;
    private readonly RoleBook roles;
    private readonly FieldBook fields;
    private readonly CommitPipeline commits;
    private readonly ViewImport import;

    internal ViewDesk(
        ActorResolver actors, ViewStore store, ViewQueries queries, TicketFinder finder, RoleBook roles, FieldBook fields,
        CommitPipeline commits, ViewImport import)
    {
        this.import = import;
        (this.actors, this.store, this.queries) = (actors, store, queries);
        (this.finder, this.roles, this.fields, this.commits) = (finder, roles, fields, commits);
    }

    /// <summary>All views that the caller has: what he pinned in his order, then the others by name.</summary>
    public async Task<IReadOnlyList<ShownView>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var views = await store.ReadAsync(actor, cancellationToken);
        var known = await KnownAsync(actor, cancellationToken);
        var pinned = views.Pinned.ToList();
        return
        [
            .. pinned.Concat(views.All.Except(pinned).OrderBy(view => view.Name, StringComparer.OrdinalIgnoreCase))
                .Select(view => Shown(actor, views, view, known)),
        ];
    }

    /// <summary>A view.</summary>
    /// <exception cref="TicketNotFoundException">The caller has none of that id.</exception>
    public async Task<ShownView> GetAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var views = await store.ReadAsync(actor, cancellationToken);
        return Shown(actor, views, views.Require(id), await KnownAsync(actor, cancellationToken));
    }

    /// <summary>The view that the caller begins with by his roles; null where an administrator chose none for them.</summary>
    public async Task<ShownView?> FindDefaultAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var views = await store.ReadAsync(actor, cancellationToken);
        return ViewRules.DefaultOf(actor, views.All) is { } view
            ? Shown(actor, views, view, await KnownAsync(actor, cancellationToken))
            : null;
    }

    /// <summary>Whose views the caller may add to and change: his own first.</summary>
    public async Task<IReadOnlyList<ViewAudience>> ListAudiencesAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return [.. ViewRules.AudiencesOf(actor).Where(audience => ViewRules.MayChange(actor, audience))];
    }

    /// <summary>
    /// How many tickets a view shows to the caller: from counters, or a count that ends at a thousand. What is wrong with its query is
    /// said, and no refusal.
    /// </summary>
    public async Task<ViewCount> CountAsync(Caller caller, SavedView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        try
        {
            return new((await finder.CountAsync(caller, [view.FindsBy()], cancellationToken))[0], null);
        }
        catch (TicketValidationException e)
        {
            return new(null, e.Errors[0] with { Field = "query" });
        }
    }

    /// <summary>Adds a view.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="view">The view; its id and version do not count.</param>
    /// <param name="isPinned">Whether he pins it, too.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not share it so, or not say what roles begin with.</exception>
    public async Task<ShownView> AddAsync(Caller caller, SavedView view, bool isPinned, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        var added = view with { Id = Guid.CreateVersion7().ToString("n"), Version = 1 };
        return await SaveAsync(
            caller, added.Id,
            async (viewer, views) =>
            {
                var then = await WithAsync(viewer, views, null, added, cancellationToken);
                return isPinned ? Pin(then, added.Id, null) : then;
            },
            cancellationToken);
    }

    /// <summary>
    /// Stores a view that was exported, under the id that it had. One of that id that is here already stays as it is, and so does what
    /// roles begin with here.
    /// </summary>
    /// <param name="caller">Who imports; whoever manages people brings those of others, too, and those of teams in which he is not.</param>
    /// <param name="view">The view; its version does not count.</param>
    /// <param name="owner">The user id of the person whose own it is; does not count for one that is shared.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Whether there was none.</returns>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not bring it.</exception>
    /// <exception cref="TicketConflictException">Somebody else changed a view of the same audience at this moment.</exception>
    public Task<bool> ImportAsync(Caller caller, SavedView view, string owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(owner);
        return import.RunAsync(caller, view, owner, cancellationToken);
    }

    /// <summary>Changes a view: the whole of it is as it is said.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="view">The view; its version does not count.</param>
    /// <param name="isPinned">Whether he has it pinned from now on; null: as it is.</param>
    /// <param name="expectedVersion">The version that it is meant for; null for any.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller has none of that id.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not change it, or not so.</exception>
    /// <exception cref="TicketConflictException">It is not at that version any more.</exception>
    public async Task<ShownView> ChangeAsync(
        Caller caller, SavedView view, bool? isPinned, int? expectedVersion, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        return await SaveAsync(
            caller, view.Id,
            async (viewer, views) =>
            {
                var known = RequireChange(viewer.Actor, views, view.Id, expectedVersion);
                var then = await WithAsync(viewer, views, known, view with { Version = known.Version + 1 }, cancellationToken);
                return isPinned switch
                {
                    true => Pin(then, view.Id, null),
                    false => then.WithoutPin(view.Id),
                    null => then,
                };
            },
            cancellationToken);
    }

    /// <summary>Deletes a view, for all who have it.</summary>
    /// <inheritdoc cref="ChangeAsync" path="/exception"/>
    public async Task DeleteAsync(Caller caller, string id, int? expectedVersion, CancellationToken cancellationToken) =>
        await CommitAsync(
            caller,
            (viewer, views) =>
            {
                RequireChange(viewer.Actor, views, id, expectedVersion);
                return Task.FromResult(views.Without(id));
            },
            cancellationToken);

    /// <summary>Pins a view for the caller alone, or puts it elsewhere among those that he pinned.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The view.</param>
    /// <param name="place">Before which of the other pinned ones, counted from 0; null: last, or where it is.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller has none of that id.</exception>
    /// <exception cref="TicketValidationException">He has pinned as many as he may.</exception>
    public async Task<ShownView> PinAsync(Caller caller, string id, int? place, CancellationToken cancellationToken) =>
        await SaveAsync(caller, id, (_, views) => Task.FromResult(Pin(views, views.Require(id).Id, place)), cancellationToken);

    /// <summary>Takes a view out of those that the caller pinned.</summary>
    /// <exception cref="TicketNotFoundException">The caller has none of that id.</exception>
    public async Task<ShownView> UnpinAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await SaveAsync(caller, id, (_, views) => Task.FromResult(views.WithoutPin(views.Require(id).Id)), cancellationToken);

    private async Task<FieldCatalog> KnownAsync(Actor actor, CancellationToken cancellationToken) =>
        (await fields.OfAsync(actor.Tenant, cancellationToken)).SeenBy(actor);

    private static ShownView Shown(Actor actor, ReachedViews views, SavedView view, FieldCatalog known) =>
        new(ViewRules.AsSeen(view, known), views.Pinned.Contains(view), ViewRules.MayChange(actor, view.Audience));

    private static ReachedViews Pin(ReachedViews views, string id, int? place)
    {
        var then = views.WithPin(id, place);
        return then.Pinned.Count() <= ViewLimits.Pins
            ? then
            : throw new TicketValidationException(
                "isPinned", Wording.Of(FieldErrorCodes.TooMany, $"There may be {ViewLimits.Pins} at most."));
    }

    private static SavedView RequireChange(Actor actor, ReachedViews views, string id, int? expectedVersion)
    {
        var known = views.Require(id);
        if (!ViewRules.MayChange(actor, known.Audience))
            throw new TicketForbiddenException(Permission.ShareViews);
        if (expectedVersion is { } expected && expected != known.Version)
        {
            throw TicketConflictException.Stale(
                $"view '{id}'", Wording.Of(RefusalCodes.ChangedMeanwhile, $"The view '{known.Name}' was changed meanwhile."));
        }

        return known;
    }

    private async Task<ReachedViews> WithAsync(
        Viewer viewer, ReachedViews views, SavedView? known, SavedView changed, CancellationToken cancellationToken)
    {
        var view = ViewRules.Normalise(changed);
        if (!ViewRules.MayChange(viewer.Actor, view.Audience))
            throw new TicketForbiddenException(Permission.ShareViews);
        if (!ViewRules.MaySetDefault(viewer.Actor) && !view.DefaultFor.SequenceEqual(known?.DefaultFor ?? []))
            throw new TicketForbiddenException(Permission.ManageRoles);
        var errors = new FieldErrors();
        ViewRules.Check(view, [.. views.Beside(view)], await RolesAsync(viewer.Actor, view, known, cancellationToken), errors);
        ViewRules.CheckLanes(view, await KnownAsync(viewer.Actor, cancellationToken), errors);
        await queries.CheckAsync(viewer, view, errors, cancellationToken);
        errors.ThrowIfAny();
        return views.With(view);
    }

    // A role that was deleted since does not keep anybody from changing the view.
    private async Task<IReadOnlySet<string>> RolesAsync(
        Actor actor, SavedView view, SavedView? known, CancellationToken cancellationToken)
    {
        IEnumerable<string> names = view.DefaultFor.IsEmpty ? [] : (await roles.ReadAsync(actor.Tenant, cancellationToken)).Keys;
        return names.Concat(known?.DefaultFor ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private async Task<ShownView> SaveAsync(
        Caller caller, string id, Func<Viewer, ReachedViews, Task<ReachedViews>> change, CancellationToken cancellationToken)
    {
        var (actor, views) = await CommitAsync(caller, change, cancellationToken);
        return Shown(actor, views, views.Require(id), await KnownAsync(actor, cancellationToken));
    }

    private async Task<(Actor Actor, ReachedViews Views)> CommitAsync(
        Caller caller, Func<Viewer, ReachedViews, Task<ReachedViews>> change, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
            var before = await store.ReadAsync(viewer.Actor, cancellationToken);
            var after = await change(viewer, before);
            var changes = after.ChangedSince(before).Select(shelf => ViewStore.Save(caller.UserId, shelf)).ToList();
            if (changes.Count == 0)
                return (viewer.Actor, after);
            try
            {
                await commits.CommitAsync(CommitOrigins.Command, caller.Tenant, caller.UserId, [], changes, cancellationToken);
                return (viewer.Actor, after);
            }
            catch (TicketConflictException e) when (!e.IsStale && tries < Tries)
            {
                // Somebody else changed a view of the same audience: on what there is now, it is decided anew.
            }
        }
    }
}
