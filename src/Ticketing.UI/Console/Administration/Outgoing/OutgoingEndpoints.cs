using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.UI.Console.Administration.Outgoing;

/// <summary>Messages that leave: which wait, which could not be delivered, and what becomes of those.</summary>
internal static class OutgoingEndpoints
{
    private const int Shown = 50;

    public static void Map(RouteGroupBuilder admin)
    {
        var outbox = admin.MapGroup("outbox").OnlyFor(Permission.ManageOutbox);
        outbox.MapGet("", GetAsync);
        outbox.MapPost("{number:long:min(1)}/again", SendAgainAsync);
        outbox.MapGet("{number:long:min(1)}/drop", DroppingMessage.Ask);
        outbox.MapPost("{number:long:min(1)}/drop", DroppingMessage.PostAsync);
    }

    internal static async Task<IResult> GetAsync(
        string? state, string? channel, string? after, string? done, PageContext page, OutboxDesk desk,
        IEnumerable<IOutboxHandler> handlers, IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var view = OutgoingView.Of(state, channel);
        var found = await desk.ListAsync(page.Caller, view.State, view.Channel, Shown, after, cancellationToken);
        // Messages may wait for a channel that the host has no more.
        var channels = handlers.Select(one => one.Channel)
            .Concat(found.Items.Select(message => message.Channel))
            .Append(view.Channel)
            .OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return Page.Console<OutgoingListPage>(
            text["OutgoingMessages"],
            new OutgoingListModel(new(found.Items, found.Next, string.IsNullOrEmpty(after)), view, channels, done));
    }

    internal static async Task<IResult> SendAgainAsync(long number, PageContext page, OutboxDesk desk, CancellationToken cancellationToken)
    {
        await desk.SendAgainAsync(page.Caller, number, cancellationToken);
        return Page.GoTo(page.Url(new OutgoingView(OutboxState.Parked, null).Path("sentAgain")));
    }
}
