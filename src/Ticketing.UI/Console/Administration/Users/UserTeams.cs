using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Console.Administration.Teams;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>Puts somebody into a team, and takes him out.</summary>
internal static class UserTeams
{
    public static Task<IResult> JoinAsync(
        string? id, HttpRequest request, PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles, Labels labels,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            id, request, page, people, projects, roles, labels, (teams, team) => teams.Append(team), "joined", null, cancellationToken);

    public static Task<IResult> LeaveAsync(
        string? id, HttpRequest request, PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles, Labels labels,
        IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken) =>
        ChangeAsync(
            id, request, page, people, projects, roles, labels, (teams, team) => teams.Where(one => one != team), "left",
            text, cancellationToken);

    private static async Task<IResult> ChangeAsync(
        string? id, HttpRequest request, PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles, Labels labels,
        Func<IEnumerable<string>, string, IEnumerable<string>> change, string done, IStringLocalizer<AdministrationText>? asks,
        CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        var form = await SentForm.ReadAsync(request, cancellationToken);
        // Nothing chosen is nothing to do.
        if (form.Text("team") is not { } team)
            return Page.GoTo(page.Url(UserPaths.Of(user.Id)));
        // The same is done from the page of the team.
        var isFromTeam = form.Text("from") == "team";
        if (asks is not null && !form.IsSure())
        {
            var names = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
            return Asking.First(form, page, new(
                asks["Leave.Question", user.DisplayName, names.Team(team)], [asks["Leave.Means"], asks["Leave.Assigned"]],
                page.Url(UserPaths.Do("leave", user.Id)), asks["Remove"],
                page.Url(isFromTeam ? $"/admin/teams/{Uri.EscapeDataString(team)}" : UserPaths.Of(user.Id))));
        }

        try
        {
            await people.SetTeamsAsync(page.Caller, user.Id, [.. change(user.Teams, team).Distinct()], cancellationToken);
            return Page.GoTo(page.Url(isFromTeam ? $"/admin/teams/{Uri.EscapeDataString(team)}?done={done}" : UserPaths.Of(user.Id, done)));
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return isFromTeam
                ? await EditingTeam.RefuseAsync(team, e, page, people, labels, cancellationToken)
                : await new EditingUser(page, people, projects, roles).RefuseAsync(user.Id, e, labels, cancellationToken);
        }
    }
}
