using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Commits;
using Ticketing.Roles;
using Ticketing.Search.Language;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Views;

/// <summary>
/// Takes in views that were exported. Its query is read, and not understood: what it names may come later, and a view whose query is none
/// is there and says so.
/// </summary>
internal sealed class ViewImport(
    ActorResolver actors, ViewStore store, RoleBook roles, CarefulDirectory directory, CommitPipeline commits)
{
    /// <returns>Whether there was none of its id.</returns>
    public async Task<bool> RunAsync(Caller caller, SavedView said, string owner, CancellationToken cancellationToken)
    {
        ImportedIds.Require(said.Id);
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var view = ViewRules.Normalise(said) with { Version = 1 };
        if (!ViewRules.MayImport(actor, view.Audience, owner))
            throw new TicketForbiddenException(Permission.ShareViews);
        if (!view.DefaultFor.IsEmpty && !ViewRules.MaySetDefault(actor))
            throw new TicketForbiddenException(Permission.ManageRoles);
        var errors = new FieldErrors();
        await CheckPlacesAsync(actor.Tenant, view, owner, errors, cancellationToken);
        errors.ThrowIfAny();

        var shelf = await store.ReadAsync(actor.Tenant, view.Audience, owner, cancellationToken);
        var reached = await store.ReadAsync(actor, cancellationToken);
        if (shelf.Shelf.Views.Concat(reached.All).Any(one => one.Id == view.Id))
            return false;
        IEnumerable<string> known = view.DefaultFor.IsEmpty ? [] : (await roles.ReadAsync(actor.Tenant, cancellationToken)).Keys;
        ViewRules.Check(view, shelf.Shelf.Views, known.ToHashSet(StringComparer.OrdinalIgnoreCase), errors);
        errors.ThrowIfAny();
        // Roles that begin with a view of here go on with that one.
        var taken = shelf.Shelf.Views.SelectMany(one => one.DefaultFor);
        view = view with { DefaultFor = [.. view.DefaultFor.Except(taken, StringComparer.OrdinalIgnoreCase)] };
        await commits.CommitAsync(
            CommitOrigins.Administration, actor.Tenant, actor.UserId, [],
            [ViewStore.Save(owner, shelf with { Shelf = shelf.Shelf.With(view) })], cancellationToken);
        return true;
    }

    private async Task CheckPlacesAsync(
        string tenant, SavedView view, string owner, FieldErrors errors, CancellationToken cancellationToken)
    {
        errors.Require("owner", owner, TicketLimits.Id);
        if (!TicketQuery.TryParse(view.Query, out _, out var error))
            errors.Add("query", error.Message);
        if (view.Audience.Team is { } team && await directory.FindTeamAsync(tenant, team, cancellationToken) is null)
            errors.Add("team", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{team}'."));
        if (view.Project is { } project && await directory.FindProjectAsync(tenant, project, cancellationToken) is null)
            errors.Add("project", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{project}'."));
    }
}
