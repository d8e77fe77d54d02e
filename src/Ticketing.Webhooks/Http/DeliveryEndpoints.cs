using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore;

namespace Ticketing.Webhooks.Http;

/// <summary>What was sent to webhooks, and what they answered.</summary>
internal sealed class DeliveryEndpoints : ITicketingEndpoints
{
    private const int Usual = 50;

    private const string Example =
        """
        { "number": 7, "id": "msg_5f3a", "type": "ticket.created", "at": "2026-05-01T09:00:00Z", "ticket": 12, "state": "delivered",
          "attempts": 1, "attemptedAt": "2026-05-01T09:00:01Z", "milliseconds": 48, "reason": null,
          "request": { "url": "https://erp.example.com/hooks/tickets", "headers": { "webhook-id": "msg_5f3a" }, "body": "{}",
            "isCut": false },
          "response": { "status": 204, "headers": {}, "body": "", "isCut": false } }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var deliveries = group.MapGroup("").WithTags("Webhooks").RequirePermission(WebhookPermissions.Manage);
        deliveries.MapGet("webhooks/{id}/deliveries", ListAsync)
            .Describe(
                "listDeliveries", "List what was sent to a webhook",
                "The last ones, the newest first, with request and answer as far as the caller may see what is in them.")
            .Query(
            [
                new("limit", "How many at most.") { IsNumber = true, Default = Usual, Maximum = WebhookDesk.MostPerPage },
                new("after", "'next' of the page before; absent for the first page.") { IsNumber = true },
            ])
            .Shows($$"""{ "items": [{{Example}}], "next": null }""")
            .Refuses(400, 404);
        deliveries.MapPost("webhooks/{id}/deliveries/{number}/retry", SendAgainAsync)
            .Describe(
                "retryDelivery", "Send a delivery again", "At once, put together anew and with the same webhook-id, whatever became of it.")
            .Refuses(404);
    }

    internal static async Task<Answer<ItemList<DeliveryItem>>> ListAsync(
        [Description("The key of the webhook.")] string id, HttpContext http, WebhookDesk desk, CancellationToken cancellationToken)
    {
        var limit = http.QueryNumber("limit", Usual);
        long? before = http.Query("after") is null ? null : http.QueryNumber("after", 0);
        var found = await desk.DeliveriesAsync(http.Caller(), id, before, limit, cancellationToken);
        var next = found.Count < limit ? null : found[^1].Number.ToString(CultureInfo.InvariantCulture);
        return new(new([.. found.Select(DeliveryItem.From)], next));
    }

    internal static async Task<NoContent> SendAgainAsync(
        [Description("The key of the webhook.")] string id, [Description("The number of the delivery.")] string number, HttpContext http,
        WebhookDesk desk, CancellationToken cancellationToken)
    {
        // What is no number is no delivery.
        var known = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? one : 0;
        await desk.SendAgainAsync(http.Caller(), id, known, cancellationToken);
        return TypedResults.NoContent();
    }
}
