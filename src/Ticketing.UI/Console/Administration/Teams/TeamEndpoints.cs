using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Administration.Teams;

/// <summary>Teams, and who is in them.</summary>
internal static class TeamEndpoints
{
    public const string Path = "/admin/teams";

    public static void Map(RouteGroupBuilder admin)
    {
        var teams = admin.MapGroup("teams").OnlyFor(Permission.ManagePeople);
        teams.MapGet("", ListAsync);
        teams.MapPost("", AddAsync);
        teams.MapGet("{key}", EditingTeam.GetAsync);
        teams.MapPost("{key}", EditingTeam.PostAsync);
    }

    internal static Task<IResult> ListAsync(
        string? after, bool? add, string? done, PageContext page, PeopleDesk people, IStringLocalizer<SharedText> text, CancellationToken cancellationToken) =>
        ShowAsync(after, add is true, new(), [], done, page, people, text, cancellationToken);

    internal static async Task<IResult> AddAsync(
        HttpRequest request, PageContext page, PeopleDesk people, IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var form = PlaceForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        try
        {
            if (await EditingTeam.FindAsync(form.Key, page, people, cancellationToken) is not null)
                return await ShowAsync(null, true, form, [PlaceForm.Taken(form.Key)], null, page, people, text, cancellationToken);
            await people.SaveTeamAsync(page.Caller, new(form.Key, form.Name), cancellationToken);
            return Page.GoTo(page.Url($"{Path}/{Uri.EscapeDataString(form.Key)}?done=added"));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(null, true, form, e.Errors, null, page, people, text, cancellationToken);
        }
    }

    private static async Task<IResult> ShowAsync(
        string? after, bool adds, PlaceForm form, IReadOnlyList<FieldError> errors, string? done, PageContext page, PeopleDesk people,
        IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var teams = (await people.ListTeamsAsync(page.Caller, after, cancellationToken)).Select(team => new PlaceForm(team.Key, team.Name)).ToList();
        return Page.Console<TeamListPage>(
            text["Teams"],
            new PlaceListModel(Stretch<PlaceForm>.Of(teams, after, team => team.Key), adds, form, errors, done),
            errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
