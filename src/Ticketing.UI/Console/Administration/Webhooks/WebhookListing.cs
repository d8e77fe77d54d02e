using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Webhooks;

/// <summary>Lists webhooks and adds one.</summary>
internal static class WebhookListing
{
    public static Task<IResult> GetAsync(
        bool? add, string? done, [AsParameters] WebhookServices services, IStringLocalizer<SharedText> text,
        CancellationToken cancellationToken) =>
        ShowAsync(add is true ? WebhookForm.Empty : null, [], done, services, text, cancellationToken);

    public static async Task<IResult> AddAsync(
        HttpRequest request, [AsParameters] WebhookServices services, IStringLocalizer<SharedText> text,
        CancellationToken cancellationToken)
    {
        var (page, desk) = (services.Page, services.Desk);
        var form = WebhookForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        try
        {
            // Saving changes the one that is there; here a new one is meant.
            if ((await desk.ListAsync(page.Caller, cancellationToken)).Any(known => known.Id == form.Id))
                throw new TicketValidationException([PlaceForm.Taken(form.Id) with { Field = "id" }]);
            var saved = await desk.SaveAsync(page.Caller, form.Id, form.Draft, cancellationToken);
            // The secret is shown this once: no address leads to it.
            return await WebhookEditing.ShowAsync(
                saved.Webhook, model => model with { Secret = saved.Secret }, services, cancellationToken);
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(form, e.Errors, null, services, text, cancellationToken);
        }
    }

    private static async Task<IResult> ShowAsync(
        WebhookForm? adding, IReadOnlyList<FieldError> errors, string? done, WebhookServices services,
        IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var model = new WebhookListModel(
            await services.Desk.ListAsync(services.Page.Caller, cancellationToken),
            await WebhookProjects.ReadAsync(services.Page, services.Projects, cancellationToken))
        {
            Adding = adding, Errors = errors, Done = done,
        };
        return Page.Console<WebhookListPage>(
            text["Webhooks"], model, errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
