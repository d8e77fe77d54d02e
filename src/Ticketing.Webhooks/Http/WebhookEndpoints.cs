using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore;

namespace Ticketing.Webhooks.Http;

/// <summary>Webhooks, for those who look after them.</summary>
internal sealed class WebhookEndpoints : ITicketingEndpoints
{
    private const string Id = "The key of the webhook.";

    private const string Example =
        """
        { "id": "erp-sync", "url": "https://erp.example.com/hooks/tickets", "description": "Orders", "events": ["ticket.created"],
          "project": "support", "query": "priority:>=high", "owner": "u-1", "isOn": true, "whyOff": null, "offAt": null,
          "failingSince": null, "secret": null }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var webhooks = group.MapGroup("").WithTags("Webhooks").RequirePermission(WebhookPermissions.Manage);
        webhooks.MapGet("webhooks", ListAsync)
            .Describe("listWebhooks", "List webhooks", "Those that the caller may look after, by key.")
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        webhooks.MapGet("webhooks/{id}", GetAsync)
            .Describe("readWebhook", "Read a webhook", "Without its secret.")
            .Shows(Example)
            .Refuses(404);
        webhooks.MapPut("webhooks/{id}", SaveAsync)
            .Describe(
                "saveWebhook", "Register or change a webhook",
                "The caller is its owner from then on: it is told of what he may see. The secret of a new one is in the answer, this once.")
            .Body<WebhookRequestBody>(
                """{ "url": "https://erp.example.com/hooks/tickets", "events": ["ticket.created"], "project": "support" }""")
            .Shows(Example)
            .Refuses(404);
        webhooks.MapDelete("webhooks/{id}", DeleteAsync)
            .Describe("deleteWebhook", "Delete a webhook", "What waits to be sent to it is not sent.")
            .Refuses(404);
        webhooks.MapPost("webhooks/{id}/test", TestAsync)
            .Describe("testWebhook", "Try a webhook", "It is sent a message of the type webhook.test, which is among its deliveries.")
            .Refuses(404);
    }

    internal static async Task<Answer<ItemList<WebhookItem>>> ListAsync(
        HttpContext http, WebhookDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.ListAsync(http.Caller(), cancellationToken)).Select(one => WebhookItem.From(one))]));

    internal static async Task<Answer<WebhookItem>> GetAsync(
        [Description(Id)] string id, HttpContext http, WebhookDesk desk, CancellationToken cancellationToken) =>
        new(WebhookItem.From(await desk.GetAsync(http.Caller(), id, cancellationToken)));

    internal static async Task<Answer<WebhookItem>> SaveAsync(
        [Description(Id)] string id, HttpContext http, WebhookDesk desk, CancellationToken cancellationToken)
    {
        var draft = (await http.ReadBodyAsync<WebhookRequestBody>(cancellationToken)).Value.ToDraft();
        var saved = await desk.SaveAsync(http.Caller(), id, draft, cancellationToken);
        return new(WebhookItem.From(saved.Webhook, saved.Secret));
    }

    internal static async Task<NoContent> DeleteAsync(
        [Description(Id)] string id, HttpContext http, WebhookDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteAsync(http.Caller(), id, cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> TestAsync(
        [Description(Id)] string id, HttpContext http, WebhookDesk desk, CancellationToken cancellationToken)
    {
        await desk.TestAsync(http.Caller(), id, cancellationToken);
        return TypedResults.NoContent();
    }
}
