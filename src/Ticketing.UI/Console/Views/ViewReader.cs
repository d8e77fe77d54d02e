using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.UI.Console.Boards;
using Ticketing.UI.Console.TicketList;
using Ticketing.Views;

namespace Ticketing.UI.Console.Views;

/// <summary>Works out the pages of views: what there is to choose from, and what it is called.</summary>
internal sealed class ViewReader(
    PageContext page, ViewDesk desk, RoleDesk roles, QueryWords words, FieldLanes lanes, IStringLocalizer<ViewText> text)
{
    /// <summary>All that the reader has.</summary>
    public async Task<ViewListModel> ListAsync(CancellationToken cancellationToken)
    {
        var all = await desk.ListAsync(page.Caller, cancellationToken);
        var audiences = all.Select(shown => shown.View.Audience).Distinct().ToList();
        return new(
            [.. all.Where(shown => shown.IsPinned)], [.. all.Where(shown => !shown.IsPinned)],
            await NamesAsync(audiences, cancellationToken));
    }

    /// <summary>The settings of one.</summary>
    /// <param name="form">It, as the form has it.</param>
    /// <param name="shown">The one that is there; null for a new one.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<ViewModel> ReadAsync(ViewForm form, ShownView? shown, CancellationToken cancellationToken)
    {
        var audiences = await desk.ListAudiencesAsync(page.Caller, cancellationToken);
        if (shown is { MayChange: false })
            audiences = [shown.View.Audience];
        var names = await NamesAsync(audiences, cancellationToken);
        var maySetDefault = form.Layout is ViewLayout.List && page.Actor.May(Permission.ManageRoles)
            && audiences.Contains(ViewAudience.Everybody);
        return new(form, [.. audiences.Select(audience => (ViewForm.AudienceWord(audience), names[audience]))])
        {
            Id = shown?.View.Id,
            OpenPath = shown is null ? null : ViewPaths.Open(shown.View),
            MayChange = shown is null or { MayChange: true },
            Projects = form.Layout is ViewLayout.Board ? await words.ProjectsAsync(cancellationToken) : [],
            LaneFields = form is { Layout: ViewLayout.Board, Project: { } project }
                ? await lanes.OfferedAsync(project, form.Lanes, cancellationToken)
                : [],
            Roles = maySetDefault ? [.. (await roles.ListAsync(page.Caller, cancellationToken)).Select(role => role.Name)] : [],
        };
    }

    private async Task<Dictionary<ViewAudience, string>> NamesAsync(
        IReadOnlyList<ViewAudience> audiences, CancellationToken cancellationToken)
    {
        var teams = audiences.Any(audience => audience.Team is not null)
            ? (await words.TeamsAsync(cancellationToken)).ToDictionary(team => team.Key, team => team.Name)
            : [];
        return audiences.ToDictionary(audience => audience, audience =>
            audience.Team is { } team ? teams.GetValueOrDefault(team, team)
            : text[audience.IsEverybody ? "Audience.Everybody" : "Audience.Own"].Value);
    }
}
