using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.UI.Console.Administration.Shared;

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
        teams.MapGet("{key}/delete", DeletingTeam.AskAsync);
        teams.MapPost("{key}/delete", DeletingTeam.PostAsync);
    }

    internal static Task<IResult> ListAsync(
        string? after, bool? add, string? done, PageContext page, PeopleDesk people, IStringLocalizer<SharedText> text,
        CancellationToken cancellationToken) =>
        Screen(page, people, text, cancellationToken).ListAsync(after, add is true, done);

    internal static Task<IResult> AddAsync(
        HttpRequest request, PageContext page, PeopleDesk people, IStringLocalizer<SharedText> text, CancellationToken cancellationToken) =>
        Screen(page, people, text, cancellationToken)
            .AddAsync(request, form => page.Url($"{Path}/{Uri.EscapeDataString(form.Key)}?done=added"), cancellationToken);

    private static PlaceScreen Screen(
        PageContext page, PeopleDesk people, IStringLocalizer<SharedText> text, CancellationToken cancellationToken) => new(
        async after =>
            [.. (await people.ListTeamsAsync(page.Caller, after, cancellationToken)).Select(one => new PlaceForm(one.Key, one.Name))],
        key => people.GetTeamAsync(page.Caller, key, cancellationToken),
        form => people.SaveTeamAsync(page.Caller, new(form.Key, form.Name), cancellationToken),
        (model, status) => Page.Console<TeamListPage>(text["Teams"], model, status));
}
