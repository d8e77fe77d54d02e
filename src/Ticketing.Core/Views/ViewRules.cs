using Ticketing.Access;
using Ticketing.CustomFields;
using Ticketing.Fields;

namespace Ticketing.Views;

/// <summary>Whose views somebody has, which of them he may change, and what a view may hold.</summary>
internal static class ViewRules
{
    /// <summary>Whose views somebody has: his own, those of his teams and everybody's, in this order.</summary>
    public static IEnumerable<ViewAudience> AudiencesOf(Actor actor) =>
        [ViewAudience.Own, .. actor.Teams.Select(ViewAudience.Of), ViewAudience.Everybody];

    /// <summary>
    /// Whether somebody may add, change and delete views of an audience. A team's are the team's: whoever is in it and shares may, whoever
    /// saved them.
    /// </summary>
    public static bool MayChange(Actor actor, ViewAudience audience) =>
        audience.Team is { } team ? actor.Teams.Contains(team) && actor.MaySomewhere(Permission.ShareViews)
        : !audience.IsEverybody || actor.May(Permission.ShareViews);

    /// <summary>
    /// Whether somebody may bring an exported view in: as he may add one, and whoever manages people brings those of others and of teams.
    /// </summary>
    /// <param name="actor">Who imports.</param>
    /// <param name="audience">Who has it.</param>
    /// <param name="owner">The person whose own it is, where it is one's own.</param>
    public static bool MayImport(Actor actor, ViewAudience audience, string owner) =>
        (MayChange(actor, audience) && (audience != ViewAudience.Own || owner == actor.UserId))
        || (actor.May(Permission.ManagePeople) && (audience == ViewAudience.Own || actor.May(Permission.ShareViews)));

    /// <summary>Whether somebody may say which view a role begins with.</summary>
    public static bool MaySetDefault(Actor actor) => actor.May(Permission.ManageRoles);

    /// <summary>The view that somebody begins with: of his roles, that of the one that grants most.</summary>
    public static SavedView? DefaultOf(Actor actor, IEnumerable<SavedView> everybodys)
    {
        var views = everybodys.Where(view => !view.DefaultFor.IsEmpty).ToList();
        return actor.Roles
            .Select(grant => grant.Role)
            .OrderByDescending(role => role.Grants.Length)
            .ThenBy(role => role.Name, StringComparer.Ordinal)
            .Select(role => views.Find(view => view.DefaultFor.Contains(role.Name, StringComparer.OrdinalIgnoreCase)))
            .FirstOrDefault(view => view is not null);
    }

    /// <summary>A view as it is kept: without blanks around, and without what belongs to another layout.</summary>
    public static SavedView Normalise(SavedView view) => view with
    {
        Name = view.Name.Trim(),
        Query = view.Query.Trim(),
        Columns = view.Layout is ViewLayout.List ? [.. view.Columns.Distinct(StringComparer.OrdinalIgnoreCase)] : [],
        Group = view.Layout is ViewLayout.List && !string.IsNullOrWhiteSpace(view.Group) ? view.Group.Trim() : null,
        Project = view.Layout is ViewLayout.Board ? view.Project : null,
        Lanes = view.Layout is ViewLayout.Board ? view.Lanes : BoardGrouping.None,
        LaneField = view is { Layout: ViewLayout.Board, Lanes: BoardGrouping.Field } ? view.LaneField?.Trim() : null,
        DefaultFor = [.. view.DefaultFor.Distinct(StringComparer.OrdinalIgnoreCase)],
    };

    /// <summary>A view as somebody reads it: without the lanes of a field that he may not know of.</summary>
    /// <param name="view">The view.</param>
    /// <param name="known">The fields that he may know of.</param>
    public static SavedView AsSeen(SavedView view, FieldCatalog known) =>
        view.LaneField is { } field && known.Find(field) is null
            ? view with { Lanes = BoardGrouping.None, LaneField = null }
            : view;

    /// <summary>Notes what is wrong with the field whose values are the lanes of a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="known">The fields that whoever saves it may know of.</param>
    /// <param name="errors">Where it is noted.</param>
    public static void CheckLanes(SavedView view, FieldCatalog known, FieldErrors errors)
    {
        if (view is { LaneField: { Length: > 0 } key, Project: { } project } && known.Find(key)?.MakesLanesOf(project) is not true)
            errors.Add("laneField", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{key}'."));
    }

    /// <summary>Notes what is wrong with a view, but for its query, its project and the field of its lanes.</summary>
    /// <param name="view">The view.</param>
    /// <param name="beside">The views that its audience has besides.</param>
    /// <param name="roles">The names of the roles that people can begin with it, compared without case.</param>
    /// <param name="errors">Where it is noted.</param>
    public static void Check(SavedView view, IReadOnlyCollection<SavedView> beside, IReadOnlySet<string> roles, FieldErrors errors)
    {
        errors.Require("name", view.Name, ViewLimits.Name);
        if (beside.Any(one => string.Equals(one.Name, view.Name, StringComparison.OrdinalIgnoreCase)))
            errors.Add("name", Wording.Of(FieldErrorCodes.Taken, $"There is '{view.Name}' already."));
        if (beside.Count >= ViewLimits.Of(view.Audience))
            errors.Add("audience", Wording.Of(FieldErrorCodes.TooMany, $"There may be {ViewLimits.Of(view.Audience)} at most."));
        if (view.Columns.Any(word => ViewColumns.Find([word]).Count == 0))
        {
            errors.Add("columns", Wording.Of(
                FieldErrorCodes.NoneOf, $"Known are {string.Join(", ", ViewColumns.All.Select(ViewColumns.Word))}."));
        }

        if (view.Group is not null && ViewGroups.Find(view.Group) is null)
        {
            errors.Add("group", Wording.Of(
                FieldErrorCodes.NoneOf, $"Known are {string.Join(", ", ViewGroups.All)}, {CustomField.NameOf("…")}."));
        }

        if (view.Layout is ViewLayout.Board && view.Project is null)
            errors.Add("project", new Wording(FieldErrorCodes.Required, "A board has a project.", []));
        if (view.Lanes is BoardGrouping.Field && string.IsNullOrEmpty(view.LaneField))
            errors.Add("laneField", new Wording(FieldErrorCodes.Required, "Say whose values the lanes are.", []));
        if (view.DefaultFor.IsEmpty)
            return;
        if (!view.Audience.IsEverybody || view.Layout is not ViewLayout.List)
        {
            errors.Add("defaultFor", new Wording(
                FieldErrorCodes.NoDefaultView, "Only a list that everybody has can be what people begin with.", []));
        }

        foreach (var role in view.DefaultFor.Where(role => !roles.Contains(role)))
            errors.Add("defaultFor", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{role}'."));
    }
}
