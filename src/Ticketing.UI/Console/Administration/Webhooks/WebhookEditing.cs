using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.Webhooks;

namespace Ticketing.UI.Console.Administration.Webhooks;

/// <summary>A webhook with what was sent to it; changes it, gives it another secret, switches it on and off.</summary>
internal static class WebhookEditing
{
    private const int Shown = 50;

    public static async Task<IResult> GetAsync(
        string id, string? after, string? done, [AsParameters] WebhookServices services, CancellationToken cancellationToken) =>
        await ShowAsync(
            await services.Desk.GetAsync(services.Page.Caller, id, cancellationToken), model => model with { Done = done }, services,
            cancellationToken, after);

    public static async Task<IResult> SaveAsync(
        string id, HttpRequest request, [AsParameters] WebhookServices services, CancellationToken cancellationToken)
    {
        var (page, desk) = (services.Page, services.Desk);
        var known = await desk.GetAsync(page.Caller, id, cancellationToken);
        var form = WebhookForm.Read(await SentForm.ReadAsync(request, cancellationToken)) with { Id = id };
        try
        {
            await desk.SaveAsync(page.Caller, id, form.Draft with { IsOn = known.IsOn }, cancellationToken);
            return Page.GoTo(page.Url(WebhookScreens.Of(id, "saved")));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(known, model => model with { Form = form, Errors = e.Errors }, services, cancellationToken);
        }
    }

    public static async Task<IResult> RotateAsync(
        string id, HttpRequest request, [AsParameters] WebhookServices services, IStringLocalizer<WebhookText> text,
        CancellationToken cancellationToken)
    {
        var (page, desk) = (services.Page, services.Desk);
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (!form.IsSure())
            return await AskAsync("Secret", "secret", id, form, page, desk, text, cancellationToken);
        var draft = WebhookDraft.Of(await desk.GetAsync(page.Caller, id, cancellationToken)) with { RotatesSecret = true };
        var saved = await desk.SaveAsync(page.Caller, id, draft, cancellationToken);
        return await ShowAsync(saved.Webhook, model => model with { Secret = saved.Secret }, services, cancellationToken);
    }

    public static async Task<IResult> SwitchAsync(
        string id, HttpRequest request, PageContext page, WebhookDesk desk, IStringLocalizer<WebhookText> text,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (form.Text("on") is not "true" && !form.IsSure())
            return await AskAsync("SwitchOff", "switch", id, form, page, desk, text, cancellationToken);
        var draft = WebhookDraft.Of(await desk.GetAsync(page.Caller, id, cancellationToken)) with { IsOn = form.Text("on") is "true" };
        await desk.SaveAsync(page.Caller, id, draft, cancellationToken);
        return Page.GoTo(page.Url(WebhookScreens.Of(id, "saved")));
    }

    private static async Task<IResult> AskAsync(
        string what, string action, string id, IFormCollection form, PageContext page, WebhookDesk desk, IStringLocalizer<WebhookText> text,
        CancellationToken cancellationToken)
    {
        await desk.GetAsync(page.Caller, id, cancellationToken);
        return Asking.First(form, page, new(
            text[$"{what}.Question", id], [text[$"{what}.Means"], text[$"{what}.Undo"]], page.Url($"{WebhookScreens.Of(id)}/{action}"),
            text[$"{what}.Button"], page.Url(WebhookScreens.Of(id))));
    }

    public static async Task<IResult> ShowAsync(
        Webhook webhook, Func<WebhookModel, WebhookModel> change, WebhookServices services, CancellationToken cancellationToken,
        string? after = null)
    {
        var page = services.Page;
        long? before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        // One more than shown tells whether there is a page beyond it.
        var found = await services.Desk.DeliveriesAsync(page.Caller, webhook.Id, before, Shown + 1, cancellationToken);
        var names = await services.People.NamesAsync(page.Caller, [webhook.Owner], cancellationToken);
        var model = change(new(
            webhook, names.GetValueOrDefault(webhook.Owner, webhook.Owner), new(webhook.Id, WebhookDraft.Of(webhook)),
            await WebhookProjects.ReadAsync(page, services.Projects, cancellationToken),
            Stretch<WebhookDelivery>.Of(found, after, one => one.Number.ToString(CultureInfo.InvariantCulture))));
        return Page.Console<WebhookPage>(
            webhook.Id, model, model.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
