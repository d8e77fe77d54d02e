using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>What the caller was told in the app, and who was told of a ticket.</summary>
internal sealed class NotificationEndpoints : ITicketingEndpoints
{
    private const int Usual = 25;

    private const string Example =
        """
        { "number": 81, "ticket": 12, "title": "Printer jams", "kind": "commented", "reason": "requester", "by": "u-7",
          "at": "2026-05-01T09:00:00Z", "readAt": null }
        """;

    private const string Told =
        """
        { "number": 82, "user": "u-3", "channel": "email", "kind": "commented", "reason": "requester", "by": "u-7",
          "at": "2026-05-01T09:00:00Z", "state": "withheld", "why": "preference", "heldUntil": null, "settledAt": null }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var mine = group.MapGroup("").WithTags("Me");
        mine.MapGet("me/notifications", InboxAsync)
            .Describe(
                "listMyNotifications", "What I was told",
                "In the app, the last first; of tickets that the caller may still see. 'unread' counts as far as 99.")
            .Query(
            [
                new("unread", "Only what was not read."), new("before", "'next' of the page before.") { IsNumber = true },
                new("limit", "How many at most.") { IsNumber = true, Default = Usual, Maximum = NotificationDesk.MostPerPage },
            ])
            .Shows($$"""{ "items": [{{Example}}], "unread": 1, "next": null }""")
            .Refuses(400);
        mine.MapPost("me/notifications/read", ReadAsync)
            .Describe("readMyNotifications", "Mark as read", "All up to a number, or single ones.")
            .Body<ReadRequest>("""{ "upTo": 81 }""")
            .Refuses(400);
        group.MapGroup("").WithTags("Tickets").MapGet("tickets/{id}/notifications", OfTicketAsync)
            .Describe(
                "listTicketNotifications", "Who was told of a ticket",
                "By which channels, with which outcome, or why not; the last first. For those who read its internal comments.")
            .Query(
            [
                new("before", "'next' of the page before.") { IsNumber = true },
                new("limit", "How many at most.") { IsNumber = true, Default = Usual, Maximum = NotificationDesk.MostPerPage },
            ])
            .Shows($$"""{ "items": [{{Told}}], "next": null }""")
            .Refuses(400, 404);
    }

    internal static async Task<Answer<InboxList>> InboxAsync(HttpContext http, NotificationDesk desk, CancellationToken cancellationToken)
    {
        var page = await desk.InboxAsync(
            http.Caller(), http.QueryFlag("unread"), Before(http), http.QueryNumber("limit", Usual), cancellationToken);
        var unread = await desk.UnreadAsync(http.Caller(), cancellationToken);
        return new(new([.. page.Items.Select(InboxListItem.From)], unread, page.Next));
    }

    internal static async Task<NoContent> ReadAsync(HttpContext http, NotificationDesk desk, CancellationToken cancellationToken)
    {
        var request = await http.ReadBodyAsync<ReadRequest>(cancellationToken);
        await desk.ReadAsync(http.Caller(), request.Value.UpTo, request.Value.Numbers ?? [], cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<Answer<ToldList>> OfTicketAsync(
        string id, HttpContext http, NotificationDesk desk, CancellationToken cancellationToken)
    {
        var limit = http.QueryNumber("limit", Usual);
        var found = await desk.OfTicketAsync(http.Caller(), id.ToTicketId(), Before(http), limit, cancellationToken);
        return new(new([.. found.Select(ToldItem.From)], found.Count < limit ? null : found[^1].Number));
    }

    private static long? Before(HttpContext http) =>
        http.Query("before") is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before
        : throw new TicketValidationException("before", "A whole number is expected here.");
}
