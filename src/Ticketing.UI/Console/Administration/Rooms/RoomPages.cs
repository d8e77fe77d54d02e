using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Notifications.Rooms;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Rooms;

/// <summary>Chat rooms that are told of tickets: for each who manages a project, those of the projects that he manages.</summary>
internal sealed class RoomPages(
    RoomDesk desk, PeopleDesk people, ProjectDesk projects, IStringLocalizer<AdministrationText> text, IStringLocalizer<SharedText> shared)
    : ITicketingPages
{
    public const string Path = "/admin/rooms";

    public void Map(RouteGroupBuilder pages)
    {
        var rooms = pages.MapGroup("admin/rooms").OnlyForSomebodyWith(Permission.ManageProject);
        rooms.MapGet("", ListAsync);
        rooms.MapPost("", AddAsync);
        rooms.MapGet("{key}", GetAsync);
        rooms.MapPost("{key}", SaveAsync);
        rooms.MapGet("{key}/delete", AskAsync);
        rooms.MapPost("{key}/delete", DeleteAsync);
    }

    public static string Of(string key, string? done = null) =>
        $"{Path}/{Uri.EscapeDataString(key)}{(done is null ? "" : $"?done={done}")}";

    private async Task<IResult> ListAsync(bool? add, string? done, PageContext page, CancellationToken cancellationToken)
    {
        if (add is true && desk.Forms.Count > 0)
        {
            var usual = RoomForm.Of(new() { Key = "", Name = "", Form = desk.Forms[0].Name });
            return await ShowAsync(usual, null, page, cancellationToken);
        }

        var places = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
        var rooms = await desk.ListAsync(page.Caller, cancellationToken);
        return Page.Console<RoomListPage>(shared["ChatRooms"], new RoomListModel(rooms, desk.Forms, places, done));
    }

    private async Task<IResult> AddAsync(HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var form = RoomForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        // Saving changes the one that is there; here a new one is meant.
        if ((await desk.ListAsync(page.Caller, cancellationToken)).Any(room => room.Key == form.Key))
        {
            return await ShowAsync(
                form, null, page, cancellationToken, StatusCodes.Status400BadRequest, model => model with
                {
                    Errors = [PlaceForm.Taken(form.Key)],
                });
        }

        return await StoreAsync(form, null, page, labels, cancellationToken);
    }

    private async Task<IResult> GetAsync(string key, string? done, PageContext page, CancellationToken cancellationToken)
    {
        var form = RoomForm.Of(await desk.GetAsync(page.Caller, key, cancellationToken));
        return await ShowAsync(form, key, page, cancellationToken, change: model => model with { Done = done });
    }

    private async Task<IResult> SaveAsync(
        string key, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        await desk.GetAsync(page.Caller, key, cancellationToken);
        var form = RoomForm.Read(await SentForm.ReadAsync(request, cancellationToken)) with { Key = key };
        return await StoreAsync(form, key, page, labels, cancellationToken);
    }

    private async Task<IResult> StoreAsync(RoomForm form, string? key, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        try
        {
            await desk.SaveAsync(page.Caller, form.ToRoom(), cancellationToken);
            return Page.GoTo(page.Url(Of(form.Key, key is null ? "added" : "saved")));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(
                form, key, page, cancellationToken, StatusCodes.Status400BadRequest, model => model with { Errors = e.Errors });
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return await ShowAsync(form, key, page, cancellationToken, e.Status(), model => model with { Refusal = labels.Refusal(e) });
        }
    }

    private async Task<IResult> AskAsync(string key, PageContext page, CancellationToken cancellationToken)
    {
        var room = await desk.GetAsync(page.Caller, key, cancellationToken);
        return Page.Console<ConfirmationPage>(text["Room.Delete"], new ConfirmationModel(
            text["Room.DeleteQuestion", room.Name], [text["Room.DeleteMeans"]], page.Url($"{Of(key)}/delete"), text["Room.Delete"],
            page.Url(Of(key))));
    }

    private async Task<IResult> DeleteAsync(string key, PageContext page, CancellationToken cancellationToken)
    {
        await desk.DeleteAsync(page.Caller, key, cancellationToken);
        return Page.GoTo(page.Url($"{Path}?done=roomDeleted"));
    }

    private async Task<IResult> ShowAsync(
        RoomForm form, string? key, PageContext page, CancellationToken cancellationToken, int status = StatusCodes.Status200OK,
        Func<RoomModel, RoomModel>? change = null)
    {
        var places = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
        var managed = places with
        {
            Projects = [.. places.Projects.Where(project => page.Actor.May(Permission.ManageProject, project.Key))],
        };
        var model = new RoomModel(form, desk.Forms, managed, page.Actor.May(Permission.ManageProject)) { Key = key };
        return Page.Console<RoomPage>(key is null ? text["Room.Add"] : form.Name, change is null ? model : change(model), status);
    }
}
