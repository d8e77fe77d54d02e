using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;
using Ticketing.Views;

namespace Ticketing.UI.Console.Views;

/// <summary>Saved views: all that somebody has, the settings of one, and what the lists and boards say of them.</summary>
internal sealed class ViewPages(ViewDesk desk, IStringLocalizer<ViewText> text) : ITicketingPages
{
    public void Map(RouteGroupBuilder pages)
    {
        var views = pages.MapGroup("views").OnlyForSomebodyWith(Permission.SeePeople);
        views.MapGet("", ListAsync);
        views.MapPost("", AddAsync);
        views.MapGet("new", NewAsync);
        views.MapGet("{id}", GetAsync);
        views.MapPost("{id}", SaveAsync);
        views.MapPost("{id}/update", UpdateAsync);
        views.MapPost("{id}/pin", PinAsync);
        views.MapPost("{id}/unpin", UnpinAsync);
        views.MapPost("{id}/delete", DeleteAsync);
    }

    private async Task<IResult> ListAsync(
        string? done, string? moved, string? by, PageContext page, ViewReader reader, CancellationToken cancellationToken)
    {
        var model = await reader.ListAsync(cancellationToken);
        return Page.Console<ViewListPage>(text["Title"], model with
        {
            Done = page.FollowsForm ? done : null,
            Moved = page.FollowsForm && moved is not null && by is not null ? (moved, by) : null,
        });
    }

    private async Task<IResult> NewAsync(HttpRequest request, ViewReader reader, CancellationToken cancellationToken) =>
        Page.Console<ViewPage>(text["SaveAs"], await reader.ReadAsync(ViewForm.Of(request.Query), null, cancellationToken));

    private async Task<IResult> GetAsync(string id, PageContext page, ViewReader reader, CancellationToken cancellationToken)
    {
        var shown = await desk.GetAsync(page.Caller, id, cancellationToken);
        var counted = await desk.CountAsync(page.Caller, shown.View, cancellationToken);
        var model = await reader.ReadAsync(ViewForm.Of(shown), shown, cancellationToken);
        return Page.Console<ViewPage>(
            shown.View.Name, model with { Errors = counted.Problem is { } problem ? [problem] : [] });
    }

    private async Task<IResult> AddAsync(
        HttpRequest request, PageContext page, ViewReader reader, Labels labels, CancellationToken cancellationToken)
    {
        var form = ViewForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        return await StoreAsync(
            form, null, page, reader, labels,
            () => desk.AddAsync(page.Caller, form.ToView(null), form.IsPinned, cancellationToken), cancellationToken);
    }

    private async Task<IResult> SaveAsync(
        string id, HttpRequest request, PageContext page, ViewReader reader, Labels labels, CancellationToken cancellationToken)
    {
        var shown = await desk.GetAsync(page.Caller, id, cancellationToken);
        var form = ViewForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        // Who may not say what roles begin with leaves it as it is.
        if (!page.Actor.May(Permission.ManageRoles))
            form = form with { DefaultFor = shown.View.DefaultFor };
        return await StoreAsync(
            form, shown, page, reader, labels,
            () => desk.ChangeAsync(page.Caller, form.ToView(shown.View), form.IsPinned, null, cancellationToken), cancellationToken);
    }

    // The list or the board as it is now becomes what the view is; what it is called and whose it is stays.
    private async Task<IResult> UpdateAsync(
        string id, HttpRequest request, PageContext page, ViewReader reader, Labels labels, CancellationToken cancellationToken)
    {
        var shown = await desk.GetAsync(page.Caller, id, cancellationToken);
        var sent = ViewForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        var form = ViewForm.Of(shown) with
        {
            Query = sent.Query, Layout = sent.Layout, Columns = sent.Columns, Group = sent.Group, Project = sent.Project,
            Lanes = sent.Lanes,
        };
        return await StoreAsync(
            form, shown, page, reader, labels,
            () => desk.ChangeAsync(page.Caller, form.ToView(shown.View), isPinned: null, null, cancellationToken), cancellationToken);
    }

    private async Task<IResult> StoreAsync(
        ViewForm form, ShownView? before, PageContext page, ViewReader reader, Labels labels, Func<Task<ShownView>> store,
        CancellationToken cancellationToken)
    {
        try
        {
            return Page.GoTo(page.Url(ViewPaths.Open((await store()).View)));
        }
        catch (TicketValidationException e)
        {
            var model = await reader.ReadAsync(form, before, cancellationToken);
            return Page.Console<ViewPage>(TitleOf(before), model with { Errors = e.Errors }, StatusCodes.Status400BadRequest);
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            var model = await reader.ReadAsync(form, before, cancellationToken);
            return Page.Console<ViewPage>(TitleOf(before), model with { Refusal = labels.Refusal(e) }, e.Status());
        }
    }

    private string TitleOf(ShownView? shown) => shown?.View.Name ?? text["SaveAs"];

    private async Task<IResult> PinAsync(
        string id, HttpRequest request, PageContext page, ViewReader reader, Labels labels, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        int? place = int.TryParse(form.Text("place"), out var number) ? number : null;
        try
        {
            await desk.PinAsync(page.Caller, id, place, cancellationToken);
        }
        catch (TicketValidationException e)
        {
            var model = await reader.ListAsync(cancellationToken);
            return Page.Console<ViewListPage>(
                text["Title"], model with { Refusal = labels.Refusal(e) }, StatusCodes.Status400BadRequest);
        }

        // Who moved it by a button has the focus there again.
        return Page.GoTo(page.Url(form.Text("by") is { } by
            ? $"{ViewPaths.List}?moved={Uri.EscapeDataString(id)}&by={Uri.EscapeDataString(by)}"
            : $"{ViewPaths.List}?done=pinned"));
    }

    private async Task<IResult> UnpinAsync(string id, PageContext page, CancellationToken cancellationToken)
    {
        await desk.UnpinAsync(page.Caller, id, cancellationToken);
        return Page.GoTo(page.Url($"{ViewPaths.List}?done=unpinned"));
    }

    private async Task<IResult> DeleteAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var view = (await desk.GetAsync(page.Caller, id, cancellationToken)).View;
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (!form.IsSure())
        {
            return Asking.First(form, page, new(
                text["Delete.Question", view.Name], [text[view.Audience == ViewAudience.Own ? "Delete.Own" : "Delete.Shared"]],
                page.Url($"{ViewPaths.Of(id)}/delete"), text["Delete"], page.Url(ViewPaths.Of(id))));
        }

        await desk.DeleteAsync(page.Caller, id, null, cancellationToken);
        return Page.GoTo(page.Url($"{ViewPaths.List}?done=deleted"));
    }
}
