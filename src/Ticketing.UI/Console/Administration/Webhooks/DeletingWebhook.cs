using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.Webhooks;

namespace Ticketing.UI.Console.Administration.Webhooks;

/// <summary>Deletes a webhook: asked first, since nothing brings its secret back.</summary>
internal static class DeletingWebhook
{
    internal static async Task<IResult> AskAsync(
        string id, PageContext page, WebhookDesk desk, IStringLocalizer<WebhookText> text, CancellationToken cancellationToken)
    {
        await desk.GetAsync(page.Caller, id, cancellationToken);
        var question = text["Delete.Question", id];
        return Page.Console<ConfirmationPage>(question, new ConfirmationModel(
            question, [text["Delete.Means"], text["Delete.Log"]], page.Url($"{WebhookScreens.Of(id)}/delete"), text["Delete.Button"],
            page.Url(WebhookScreens.Of(id))));
    }

    internal static async Task<IResult> PostAsync(string id, PageContext page, WebhookDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteAsync(page.Caller, id, cancellationToken);
        return Page.GoTo(page.Url($"{WebhookScreens.List}?done=webhookDeleted"));
    }
}
