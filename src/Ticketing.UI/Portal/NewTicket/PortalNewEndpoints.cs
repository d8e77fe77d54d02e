using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.UI.CustomFields;
using Ticketing.UI.Requests;
using Ticketing.UI.Searching;

namespace Ticketing.UI.Portal.NewTicket;

/// <summary>Files a ticket.</summary>
internal static class PortalNewEndpoints
{
    private const int MostSimilar = 3;

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("portal/new", GetAsync);
        pages.MapPost("portal/new", PostAsync);
        pages.MapGet("portal/new/similar", SimilarAsync);
    }

    private static async Task<IResult> GetAsync(
        string? project, string? title, string? about, HttpRequest request, PageContext page, ProjectDesk projects, FieldDesk fields,
        IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var (shown, others) = await PortalProjects.FindAsync(page, projects, project, cancellationToken);
        var model = new PortalNewModel(title ?? "", about ?? "", "", shown, others, []) { Given = SentFields.Of(request.Query) };
        return Page.Portal<PortalNewPage>(text["NewTicket"], await PortalFields.AddAsync(model, page, fields, cancellationToken));
    }

    private static async Task<IResult> PostAsync(
        HttpContext http, PageContext page, TicketDesk desk, ProjectDesk projects, FieldDesk fields, IStringLocalizer<SharedText> text,
        CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var (title, about, description) = (form.Text("title"), form.Text("about"), form.Text("description"));
        var parts = about?.Split('/') ?? [];
        var command = new CreateTicket
        {
            Title = title ?? "",
            Description = description,
            Project = parts.Length > 0 ? parts[0] : form.Text("project"),
            Category = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null,
            Fields = SentFields.Of(form),
        };
        try
        {
            var filed = await desk.CreateAsync(page.Caller, command, new() { Idempotency = FormOnce.Of(form) }, cancellationToken);
            return Page.GoTo(page.Url(UnreachedQuery.Add($"/portal/{filed.Id.Value}?filed=true", filed.Unreached)));
        }
        catch (TicketValidationException e)
        {
            var (shown, others) = await PortalProjects.FindAsync(page, projects, command.Project, cancellationToken);
            var model = new PortalNewModel(title ?? "", about ?? "", description ?? "", shown, others, e.Errors)
            {
                Given = command.Fields,
            };
            return Page.Portal<PortalNewPage>(
                text["NewTicket"], await PortalFields.AddAsync(model, page, fields, cancellationToken), StatusCodes.Status400BadRequest);
        }
    }

    // What one may see already: a ticket of one's own or of a colleague may have the answer.
    private static async Task<IResult> SimilarAsync(
        string? title, PageContext page, TicketFinder finder, CancellationToken cancellationToken) =>
        Page.Part<SimilarTickets>(
            new SimilarTicketsModel(await SimilarSearch.FindAsync(page.Caller, finder, title ?? "", MostSimilar, cancellationToken)));
}
