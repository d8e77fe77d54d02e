using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.AspNetCore.Live;
using Ticketing.Live;
using Ticketing.Notifications.Delivering;
using Ticketing.UI.Layout;

namespace Ticketing.UI.Live;

/// <summary>
/// What pages ask for that change by themselves: the stream, the bell, the counts of the navigation, and who else is at a ticket. Below
/// the pages and not in the API, which a host need not have.
/// </summary>
internal sealed class LivePages(LiveDesk desk, NotificationDesk notifications, PeopleDesk people) : ITicketingPages
{
    public void Map(RouteGroupBuilder pages)
    {
        if (!desk.IsOn)
            return;
        var live = pages.MapGroup("").ForEverybody();
        live.MapGet("events", EventsAsync);
        live.MapGet("bell", BellAsync);
        live.MapGet("nav-counts", CountsAsync);
        live.MapGet("{id:long:min(1)}/presence", PresentAsync);
        live.MapPost("{id:long:min(1)}/presence", ArriveAsync);
    }

    private async Task<IResult> EventsAsync(HttpContext http, CancellationToken cancellationToken) =>
        await EventStreamAnswer.OpenAsync(http, desk, cancellationToken);

    private async Task<IResult> BellAsync(PageContext page, CancellationToken cancellationToken)
    {
        var unread = await notifications.InboxAsync(page.Caller, unreadOnly: true, before: null, limit: 1, cancellationToken);
        if (unread.Items is not [var latest])
            return Page.Part<BellPart>(new BellModel(null, null));
        var by = latest.Notification.Entry.By;
        var names = await people.NamesAsync(page.Caller, [by], cancellationToken);
        return Page.Part<BellPart>(new BellModel(latest, names.GetValueOrDefault(by)));
    }

    private async Task<IResult> CountsAsync(PageContext page, NavCounts counts) =>
        Page.Part<NavCountsPart>(await counts.ReadAsync(page, isAnew: true));

    private async Task<IResult> PresentAsync(long id, PageContext page, CancellationToken cancellationToken)
    {
        var present = await desk.PresentAsync(page.Caller, new(id), cancellationToken);
        var users = present.Select(one => one.User).ToList();
        return Page.Part<PresencePart>(new PresenceModel(present, await people.NamesAsync(page.Caller, users, cancellationToken)));
    }

    private async Task<IResult> ArriveAsync(long id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form.Text("doing") is not { } doing || DoingWords.Find(doing) is not { } known)
        {
            await desk.LeaveAsync(page.Caller, new(id), cancellationToken);
            return Results.NoContent();
        }

        await desk.ArriveAsync(page.Caller, new(id), known, cancellationToken);
        return await PresentAsync(id, page, cancellationToken);
    }
}
