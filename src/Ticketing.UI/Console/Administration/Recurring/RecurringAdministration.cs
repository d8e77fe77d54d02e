using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Recurring;
using Ticketing.Templates;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Recurring;

/// <summary>Tickets that are filed on a schedule: for each who manages a project, those of the projects that he manages.</summary>
internal sealed class RecurringAdministration(
    RecurringTicketDesk desk, TemplateDesk templates, PeopleDesk people, ProjectDesk projects, IStringLocalizer<RecurringText> text)
    : ITicketingPages
{
    public const string Path = "/admin/recurring";

    private static readonly string[] Fields = ["name", "template", "requester", "schedule", "timeZone", "lastDay"];

    public void Map(RouteGroupBuilder pages)
    {
        var recurring = pages.MapGroup("admin/recurring").OnlyForSomebodyWith(Permission.ManageProject);
        recurring.MapGet("", ListAsync);
        recurring.MapPost("", AddAsync);
        recurring.MapGet("{id}", GetAsync);
        recurring.MapPost("{id}", SaveAsync);
        recurring.MapPost("{id}/delete", DeleteAsync);
    }

    public static string Of(string id) => $"{Path}/{Uri.EscapeDataString(id)}";

    private async Task<IResult> ListAsync(bool? add, string? done, PageContext page, CancellationToken cancellationToken)
    {
        if (add is true)
            return await ShowAsync(new() { TimeZone = ZoneOf(page) }, null, page, cancellationToken);
        var places = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
        return Page.Console<RecurringListPage>(
            text["Title"], new RecurringListModel(await desk.ListAsync(page.Caller, cancellationToken), places, done));
    }

    private async Task<IResult> AddAsync(HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var sent = await SentForm.ReadAsync(request, cancellationToken);
        var form = RecurringForm.Read(sent);
        return await TryAsync(
            form, null, page, labels,
            () => IsPreview(sent)
                ? PreviewAsync(form, null, page, cancellationToken)
                : StoreAsync(desk.AddAsync(page.Caller, form.ToTicket(null), cancellationToken), page, "added"),
            cancellationToken);
    }

    private async Task<IResult> GetAsync(string id, string? done, PageContext page, CancellationToken cancellationToken)
    {
        var shown = await desk.GetAsync(page.Caller, id, cancellationToken);
        return await ShowAsync(
            RecurringForm.Of(shown.Ticket), shown, page, cancellationToken, change: model => model with { Done = done, Next = shown.Next });
    }

    private async Task<IResult> SaveAsync(
        string id, HttpRequest request, PageContext page, Labels labels, CancellationToken cancellationToken)
    {
        var shown = await desk.GetAsync(page.Caller, id, cancellationToken);
        var sent = await SentForm.ReadAsync(request, cancellationToken);
        var form = RecurringForm.Read(sent);
        return await TryAsync(
            form, shown, page, labels,
            () => IsPreview(sent)
                ? PreviewAsync(form, shown, page, cancellationToken)
                : StoreAsync(desk.ChangeAsync(page.Caller, form.ToTicket(id), null, cancellationToken), page, "saved"),
            cancellationToken);
    }

    private async Task<IResult> DeleteAsync(string id, HttpRequest request, PageContext page, CancellationToken cancellationToken)
    {
        var ticket = (await desk.GetAsync(page.Caller, id, cancellationToken)).Ticket;
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (!form.IsSure())
        {
            return Asking.First(form, page, new(
                text["Delete.Question", ticket.Name], [text["Delete.Hint"]], page.Url($"{Of(id)}/delete"), text["Delete"],
                page.Url(Of(id))));
        }

        await desk.DeleteAsync(page.Caller, id, null, cancellationToken);
        return Page.GoTo(page.Url($"{Path}?done=recurringDeleted"));
    }

    private static bool IsPreview(IFormCollection form) => form.ContainsKey("preview");

    private async Task<IResult> PreviewAsync(
        RecurringForm form, ShownRecurringTicket? shown, PageContext page, CancellationToken cancellationToken)
    {
        var next = await desk.PreviewAsync(page.Caller, form.ToTicket(null), cancellationToken);
        return await ShowAsync(form, shown, page, cancellationToken, change: model => model with { Next = next });
    }

    private static async Task<IResult> StoreAsync(Task<ShownRecurringTicket> stored, PageContext page, string done) =>
        Page.GoTo(page.Url($"{Of((await stored).Ticket.Id)}?done={done}"));

    private async Task<IResult> TryAsync(
        RecurringForm form, ShownRecurringTicket? shown, PageContext page, Labels labels, Func<Task<IResult>> act,
        CancellationToken cancellationToken)
    {
        try
        {
            return await act();
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(
                form, shown, page, cancellationToken, StatusCodes.Status400BadRequest,
                model => model with { Errors = [.. e.Errors.Select(OfForm)] });
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return await ShowAsync(
                form, shown, page, cancellationToken, e.Status(), model => model with { Refusal = labels.Refusal(e) });
        }
    }

    // What the ticket lacks stands in the template.
    private static FieldError OfForm(FieldError error) => Fields.Contains(error.Field) ? error : error with { Field = "template" };

    private async Task<IResult> ShowAsync(
        RecurringForm form, ShownRecurringTicket? shown, PageContext page, CancellationToken cancellationToken,
        int status = StatusCodes.Status200OK, Func<RecurringModel, RecurringModel>? change = null)
    {
        var offered = await templates.ListAsync(page.Caller, cancellationToken);
        var model = new RecurringModel(form, [.. offered.Where(one => one.MayChange).Select(one => one.Template)])
        {
            Id = shown?.Ticket.Id, Runs = shown?.Runs.Latest ?? [], Owner = await OwnerAsync(shown, page, cancellationToken),
        };
        return Page.Console<RecurringPage>(
            shown is null ? text["Add"] : shown.Ticket.Name, change is null ? model : change(model), status);
    }

    private async Task<string?> OwnerAsync(ShownRecurringTicket? shown, PageContext page, CancellationToken cancellationToken) =>
        shown?.Ticket.Owner is { } owner
            ? (await people.NamesAsync(page.Caller, [owner], cancellationToken)).GetValueOrDefault(owner, owner)
            : null;

    private static string ZoneOf(PageContext page) => page.Actor.TimeZone.Id;
}
