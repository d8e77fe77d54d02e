using Microsoft.AspNetCore.Http;
using Ticketing.People;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>Puts somebody into a team, and takes him out.</summary>
internal static class UserTeams
{
    public static Task<IResult> JoinAsync(string? id, HttpRequest request, PageContext page, PeopleDesk people, CancellationToken cancellationToken) =>
        ChangeAsync(id, request, page, people, (teams, team) => teams.Append(team), "joined", cancellationToken);

    public static Task<IResult> LeaveAsync(string? id, HttpRequest request, PageContext page, PeopleDesk people, CancellationToken cancellationToken) =>
        ChangeAsync(id, request, page, people, (teams, team) => teams.Where(one => one != team), "left", cancellationToken);

    private static async Task<IResult> ChangeAsync(
        string? id, HttpRequest request, PageContext page, PeopleDesk people, Func<IEnumerable<string>, string, IEnumerable<string>> change, string done,
        CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        var form = await SentForm.ReadAsync(request, cancellationToken);
        // Nothing chosen is nothing to do.
        if (form.Text("team") is not { } team)
            return Page.GoTo(page.Url(UserPaths.Of(user.Id)));
        await people.SetTeamsAsync(page.Caller, user.Id, [.. change(user.Teams, team).Distinct()], cancellationToken);
        // The same is done from the page of the team.
        return Page.GoTo(page.Url(form.Text("from") == "team" ? $"/admin/teams/{Uri.EscapeDataString(team)}?done={done}" : UserPaths.Of(user.Id, done)));
    }
}
