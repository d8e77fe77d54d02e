using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.CannedReplies;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.CannedReplies;

/// <summary>Canned replies, for those who write them: for their teams, for projects, or for everybody.</summary>
internal sealed class CannedReplyAdministration(
    CannedReplyDesk desk, PeopleDesk people, ProjectDesk projects, IStringLocalizer<CannedText> text) : ITicketingPages
{
    public const string Path = "/admin/canned-replies";

    public void Map(RouteGroupBuilder pages)
    {
        var replies = pages.MapGroup("admin/canned-replies").OnlyForSomebodyWith(Permission.ManageReplies);
        replies.MapGet("", ListAsync);
        replies.MapPost("", AddAsync);
        replies.MapGet("{id}", GetAsync);
        replies.MapPost("{id}", SaveAsync);
        replies.MapPost("{id}/delete", DeleteAsync);
    }

    public static string Of(string id) => $"{Path}/{Uri.EscapeDataString(id)}";

    private async Task<IResult> ListAsync(bool? add, string? done, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        if (add is true)
            return await ShowAsync(new(), null, page, labels, cancellationToken);
        var replies = await desk.ListAsync(page.Caller, cancellationToken);
        var places = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
        return Page.Console<CannedReplyListPage>(text["Title"], new CannedReplyListModel(replies, places, done));
    }

    private async Task<IResult> AddAsync(HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var form = CannedReplyForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        return await StoreAsync(
            form, null, page, labels, () => desk.AddAsync(page.Caller, form.ToReply(null), cancellationToken), cancellationToken);
    }

    private async Task<IResult> GetAsync(string id, string? done, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var form = CannedReplyForm.Of((await RequireAsync(page, id, cancellationToken)).Reply);
        return await ShowAsync(form, id, page, labels, cancellationToken, change: model => model with { Done = done });
    }

    private async Task<IResult> SaveAsync(
        string id, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        await RequireAsync(page, id, cancellationToken);
        var form = CannedReplyForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        return await StoreAsync(
            form, id, page, labels, () => desk.ChangeAsync(page.Caller, form.ToReply(id), null, cancellationToken), cancellationToken);
    }

    private async Task<IResult> DeleteAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var reply = (await RequireAsync(page, id, cancellationToken)).Reply;
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (!form.IsSure())
        {
            return Asking.First(form, page, new(
                text["Delete.Question", reply.Name], [text["Delete.Hint"]], page.Url($"{Of(id)}/delete"), text["Delete"],
                page.Url(Of(id))));
        }

        await desk.DeleteAsync(page.Caller, id, null, cancellationToken);
        return Page.GoTo(page.Url($"{Path}?done=replyDeleted"));
    }

    // Who merely has it reads it where he uses it.
    private async Task<ShownCannedReply> RequireAsync(PageContext page, string id, CancellationToken cancellationToken) =>
        await desk.GetAsync(page.Caller, id, cancellationToken) is { MayChange: true } shown
            ? shown
            : throw new TicketForbiddenException(Permission.ManageReplies);

    private async Task<IResult> StoreAsync(
        CannedReplyForm form, string? id, PageContext page, Labels labels, Func<Task<ShownCannedReply>> store,
        CancellationToken cancellationToken)
    {
        try
        {
            var stored = (await store()).Reply;
            return Page.GoTo(page.Url($"{Of(stored.Id)}?done={(id is null ? "added" : "saved")}"));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(
                form, id, page, labels, cancellationToken, StatusCodes.Status400BadRequest, model => model with { Errors = e.Errors });
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return await ShowAsync(
                form, id, page, labels, cancellationToken, e.Status(), model => model with { Refusal = labels.Refusal(e) });
        }
    }

    private async Task<IResult> ShowAsync(
        CannedReplyForm form, string? id, PageContext page, Labels labels, CancellationToken cancellationToken,
        int status = StatusCodes.Status200OK, Func<CannedReplyModel, CannedReplyModel>? change = null)
    {
        var places = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
        var model = new CannedReplyModel(form, [.. Audiences(page.Actor, places)], [.. labels.Triggers(_ => true)]) { Id = id };
        return Page.Console<CannedReplyPage>(id is null ? text["Add"] : form.Name, change is null ? model : change(model), status);
    }

    private IEnumerable<(string Word, string Label)> Audiences(Actor actor, PlaceNames places)
    {
        if (actor.May(Permission.ManageReplies))
            yield return (CannedReplyForm.AudienceWord(null, null), text["Audience.Everybody"]);
        foreach (var team in actor.Teams)
            yield return (CannedReplyForm.AudienceWord(null, team), text["Audience.Team", places.Team(team)]);
        foreach (var project in places.Projects.Where(project => actor.May(Permission.ManageReplies, project.Key)))
            yield return (CannedReplyForm.AudienceWord(project.Key, null), text["Audience.Project", project.Name]);
    }
}
