using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Notifications.Delivering;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Administration.Ledger;

/// <summary>Who was told what, by person and by channel; what could not be delivered is sent again from here.</summary>
internal sealed class LedgerPages(LedgerDesk desk, OutboxDesk outbox, PeopleDesk people, IStringLocalizer<SharedText> shared)
    : ITicketingPages
{
    private const int Shown = 50;

    public void Map(RouteGroupBuilder pages)
    {
        var ledger = pages.MapGroup("admin/notifications").OnlyFor(Permission.ManageOutbox);
        ledger.MapGet("", GetAsync);
        ledger.MapPost("again", SendAgainAsync);
    }

    private async Task<IResult> GetAsync(
        string? state, string? channel, string? user, string? after, string? done, PageContext page, CancellationToken cancellationToken)
    {
        var view = LedgerView.Of(state, channel, user, desk);
        var cursor = string.IsNullOrEmpty(after) ? null : after;
        var found = await desk.ListAsync(page.Caller, view.Query, Shown, cursor, cancellationToken);
        var ids = found.Items.SelectMany(item => new[] { item.User, item.Entry?.By }).OfType<string>().Distinct().ToList();
        var names = await people.NamesAsync(page.Caller, ids, cancellationToken);
        return Page.Console<LedgerPage>(
            shared["NotificationLog"], new LedgerModel(new(found.Items, found.Next, cursor is null), view, desk.Channels, names, done));
    }

    private async Task<IResult> SendAgainAsync(HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        await outbox.SendAgainAsync(page.Caller, SentNumber.Read(form.Text("message")) ?? 0, cancellationToken);
        var view = LedgerView.Of(form.Text("state"), form.Text("channel"), form.Text("user"), desk);
        return Page.GoTo(page.Url(view.Path("sentAgain")));
    }
}
