using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Does something to several tickets: a preview first, which says for each what will happen.</summary>
internal static class BulkEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("list/bulk", PreviewAsync);
        pages.MapPost("list/bulk/apply", ApplyAsync);
        pages.MapGet("list/people", PeopleAsync);
    }

    private static async Task<IResult> PreviewAsync(
        HttpContext http, BulkPlan plan, IStringLocalizer<ListText> text, CancellationToken cancellationToken) =>
        await AnswerAsync(
            BulkForm.Of(await SentForm.ReadAsync(http.Request, cancellationToken)), apply: false, plan, text, cancellationToken);

    private static async Task<IResult> ApplyAsync(
        HttpContext http, BulkPlan plan, IStringLocalizer<ListText> text, CancellationToken cancellationToken) =>
        await AnswerAsync(
            BulkForm.Of(await SentForm.ReadAsync(http.Request, cancellationToken)), apply: true, plan, text, cancellationToken);

    private static async Task<IResult> AnswerAsync(
        BulkForm form, bool apply, BulkPlan plan, IStringLocalizer<ListText> text, CancellationToken cancellationToken)
    {
        var model = await plan.RunAsync(form, apply, cancellationToken);
        return Page.Console<BulkPage>(
            text[$"BulkTitle.{model.Action}"], model, model.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> PeopleAsync(string? q, PageContext page, QueryWords words, CancellationToken cancellationToken)
    {
        var typed = (q ?? "").Trim();
        var people = (await words.PeopleAsync(typed, 8, cancellationToken))
            .OrderBy(user => user.Id != page.Caller.UserId)
            .Select(user => Choice(user.DisplayName, user.Id, PersonOrTeam.WritePerson(user.Id, user.DisplayName)));
        var teams = (await words.TeamsAsync(cancellationToken))
            .Where(team => team.Name.Contains(typed, StringComparison.CurrentCultureIgnoreCase)
                || team.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Take(4)
            .Select(team => Choice(team.Name, team.Key, PersonOrTeam.WriteTeam(team.Key, team.Name)));
        IReadOnlyList<Suggestion> found = [.. teams, .. people];
        return Page.Part<SuggestionList>(found);

        static Suggestion Choice(string name, string key, string written) => new(name, key, written, written.Length);
    }
}
