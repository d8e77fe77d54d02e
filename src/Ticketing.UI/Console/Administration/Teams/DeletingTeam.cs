using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Teams;

/// <summary>Deletes a team that nothing belongs to, after asking.</summary>
internal static class DeletingTeam
{
    public static async Task<IResult> AskAsync(
        string key, PageContext page, PeopleDesk people, IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken) =>
        Page.Console<ConfirmationPage>(
            text["DeleteTeam"], Question(await people.GetTeamAsync(page.Caller, key, cancellationToken), page, text));

    public static async Task<IResult> PostAsync(
        string key, PageContext page, PeopleDesk people, Labels labels, IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken)
    {
        var team = await people.GetTeamAsync(page.Caller, key, cancellationToken);
        try
        {
            await people.DeleteTeamAsync(page.Caller, key, cancellationToken);
            return Page.GoTo(page.Url($"{TeamEndpoints.Path}?done=teamDeleted"));
        }
        catch (TicketConflictException e)
        {
            var why = await Holders.SentenceAsync(e, team.Name, page.Caller, people, text, cancellationToken);
            return Refuse(why, e.Status());
        }
        catch (TicketForbiddenException e)
        {
            return Refuse(labels.Refusal(e), e.Status());
        }

        IResult Refuse(string why, int status) =>
            Page.Console<ConfirmationPage>(
                text["DeleteTeam"], Question(team, page, text) with { Refusal = why, Consequences = [] }, status);
    }

    private static ConfirmationModel Question(Team team, PageContext page, IStringLocalizer<AdministrationText> text) => new(
        text["DeleteTeam.Question", team.Name],
        [text["DeleteTeam.Unused"]],
        page.Url($"{TeamEndpoints.Path}/{Uri.EscapeDataString(team.Key)}/delete"),
        text["DeleteTeam"],
        page.Url($"{TeamEndpoints.Path}/{Uri.EscapeDataString(team.Key)}"));
}
