using Microsoft.AspNetCore.Http;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Teams;

/// <summary>Shows a team with its people, finds others to add, and renames it.</summary>
internal static class EditingTeam
{
    public static async Task<IResult> GetAsync(
        string key, string? q, string? after, string? done, PageContext page, PeopleDesk people, CancellationToken cancellationToken)
    {
        var team = await people.GetTeamAsync(page.Caller, key, cancellationToken);
        return await ShowAsync(team, team.Name, q, after, model => model with { Done = done }, page, people, cancellationToken);
    }

    public static async Task<IResult> PostAsync(
        string key, HttpRequest request, PageContext page, PeopleDesk people, Labels labels, CancellationToken cancellationToken)
    {
        var team = await people.GetTeamAsync(page.Caller, key, cancellationToken);
        var name = (await SentForm.ReadAsync(request, cancellationToken)).Typed("name");
        try
        {
            await people.SaveTeamAsync(page.Caller, team with { Name = name }, cancellationToken);
            return Page.GoTo(page.Url($"{TeamEndpoints.Path}/{Uri.EscapeDataString(key)}?done=saved"));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(
                team, name, null, null, model => model with { Errors = e.Errors }, page, people, cancellationToken,
                StatusCodes.Status400BadRequest);
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return await RefuseAsync(key, e, page, people, labels, cancellationToken);
        }
    }

    public static async Task<IResult> RefuseAsync(
        string key, TicketingException refusal, PageContext page, PeopleDesk people, Labels labels, CancellationToken cancellationToken)
    {
        var team = await people.GetTeamAsync(page.Caller, key, cancellationToken);
        return await ShowAsync(
            team, team.Name, null, null, model => model with { Refusal = labels.Refusal(refusal) }, page, people, cancellationToken,
            refusal.Status());
    }

    private static async Task<IResult> ShowAsync(
        Team team, string name, string? q, string? after, Func<TeamModel, TeamModel> change, PageContext page, PeopleDesk people,
        CancellationToken cancellationToken,
        int status = StatusCodes.Status200OK)
    {
        const int MostFound = 8;
        var start = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        var members = await people.ListMembersAsync(page.Caller, team.Key, after, cancellationToken);
        var found = start is null ? [] : await people.ListUsersAsync(page.Caller, start, null, cancellationToken);
        var model = change(new(team, name, Stretch<User>.Of(members, after, user => user.Id))
        {
            Query = start ?? "",
            Found = [.. found.Where(user => user.IsActive && !user.Teams.Contains(team.Key)).Take(MostFound)],
        });
        return Page.Console<TeamPage>(team.Name, model, status);
    }
}
