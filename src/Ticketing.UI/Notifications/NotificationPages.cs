using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Notifications.Delivering;
using Ticketing.UI.Profile;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Notifications;

/// <summary>
/// What the reader was told, and what he wants to be told. A link to a ticket changes nothing, since browsers follow links ahead of people:
/// whoever opens it by script sends the form beside it, which marks it and leads on; without script the form is a button of its own.
/// </summary>
internal sealed class NotificationPages(
    NotificationDesk desk, PreferenceDesk preferences, PeopleDesk people, TimeProvider time,
    IStringLocalizer<SharedText> shared)
    : ITicketingPages
{
    private const int Shown = 30;

    public void Map(RouteGroupBuilder pages)
    {
        var mine = pages.MapGroup("notifications").ForEverybody();
        mine.MapGet("", ListAsync);
        mine.MapPost("read", ReadAllAsync);
        mine.MapPost("{number:long:min(1)}/read", ReadAsync);
        // What was refused is shown at this address: whoever comes back to it finds the form.
        mine.MapGet("preferences", (PageContext page) => Page.GoTo(page.HomeUrl("/profile")));
        mine.MapPost("preferences", SaveAsync);
    }

    private async Task<IResult> ListAsync(
        string? unread, string? before, PageContext page, UnreadCount count, CancellationToken cancellationToken)
    {
        var (unreadOnly, start) = (unread == "true", SentNumber.Read(before));
        var found = await desk.InboxAsync(page.Caller, unreadOnly, start, Shown, cancellationToken);
        var by = found.Items.Select(item => item.Notification.Entry.By).Distinct().ToList();
        var model = new NotificationListModel(
            found, await people.NamesAsync(page.Caller, by, cancellationToken), unreadOnly, start is null, await count.ReadAsync());
        return page.UsesConsole
            ? Page.Console<NotificationListPage>(shared["Notifications"], model)
            : Page.Portal<NotificationListPage>(shared["Notifications"], model);
    }

    private async Task<IResult> ReadAllAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        await desk.ReadAsync(page.Caller, SentNumber.Read(form.Text("upTo")), [], cancellationToken);
        return Page.GoTo(page.Url("/notifications"));
    }

    private async Task<IResult> ReadAsync(long number, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        await desk.ReadAsync(page.Caller, null, [number], cancellationToken);
        // The button has where it was pressed; a form that a script sends has no button.
        if (LocalAddress.Of(form.Text("back")) is { } back)
            return Page.GoTo(back);
        return Page.GoTo(LocalAddress.Of(form.Text("to")) ?? page.Url("/notifications"));
    }

    private async Task<IResult> SaveAsync(
        HttpRequest request, [AsParameters] ProfileServices profile, RefusedPreferences refused, CancellationToken cancellationToken)
    {
        var (page, errors) = (profile.Page, new FieldErrors());
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var before = await preferences.GetAsync(page.Caller, cancellationToken);
        var input = PreferenceForm.Read(form, preferences, before, time.GetUtcNow(), errors);
        try
        {
            errors.ThrowIfAny();
            await preferences.SaveAsync(page.Caller, input.Chosen, cancellationToken);
            return Page.GoTo(page.HomeUrl("/profile?saved=true"));
        }
        catch (TicketValidationException e)
        {
            refused.Input = input with { Errors = e.Errors };
            return ProfileEndpoints.Show(
                profile, await ProfileEndpoints.LoadAsync(profile, cancellationToken), StatusCodes.Status400BadRequest);
        }
    }
}
