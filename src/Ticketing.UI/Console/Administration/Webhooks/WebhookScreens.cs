using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Webhooks;

namespace Ticketing.UI.Console.Administration.Webhooks;

/// <summary>Webhooks, where the host has them: which there are, what was sent to them and what they answered.</summary>
internal static class WebhookScreens
{
    public const string List = "/admin/webhooks";

    public static void Map(RouteGroupBuilder admin)
    {
        if (((IEndpointRouteBuilder)admin).ServiceProvider.GetService<WebhookDesk>() is null)
            return;
        var webhooks = admin.MapGroup("webhooks").OnlyForSomebodyWith(WebhookPermissions.Manage);
        webhooks.MapGet("", WebhookListing.GetAsync);
        webhooks.MapPost("", WebhookListing.AddAsync);
        webhooks.MapGet("{id}", WebhookEditing.GetAsync);
        webhooks.MapPost("{id}", WebhookEditing.SaveAsync);
        webhooks.MapPost("{id}/secret", WebhookEditing.RotateAsync);
        webhooks.MapPost("{id}/switch", WebhookEditing.SwitchAsync);
        webhooks.MapPost("{id}/test", TestAsync);
        webhooks.MapGet("{id}/delete", DeletingWebhook.AskAsync);
        webhooks.MapPost("{id}/delete", DeletingWebhook.PostAsync);
        webhooks.MapPost("{id}/deliveries/{number:long:min(1)}/again", SendAgainAsync);
    }

    public static string Of(string id, string? done = null) =>
        $"{List}/{Uri.EscapeDataString(id)}{(done is null ? "" : $"?done={done}")}";

    internal static async Task<IResult> TestAsync(string id, PageContext page, WebhookDesk desk, CancellationToken cancellationToken)
    {
        await desk.TestAsync(page.Caller, id, cancellationToken);
        return Page.GoTo(page.Url(Of(id, "tried")));
    }

    internal static async Task<IResult> SendAgainAsync(
        string id, long number, PageContext page, WebhookDesk desk, CancellationToken cancellationToken)
    {
        await desk.SendAgainAsync(page.Caller, id, number, cancellationToken);
        return Page.GoTo(page.Url(Of(id, "sentAgain")));
    }
}
