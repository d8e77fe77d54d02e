using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.Templates;
using Ticketing.UI.Attachments;
using Ticketing.UI.CustomFields;
using Ticketing.UI.Requests;
using Ticketing.UI.Searching;
using Ticketing.UI.Subjects;
using Ticketing.UI.Templates;

namespace Ticketing.UI.Portal.NewTicket;

/// <summary>Files a ticket.</summary>
internal static class PortalNewEndpoints
{
    private const int MostSimilar = 3;

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("portal/new", GetAsync);
        pages.MapPost("portal/new", PostAsync).WithMetadata(ReadsItsOwnForm.Instance);
        pages.MapGet("portal/new/similar", SimilarAsync);
    }

    private static async Task<IResult> GetAsync(
        string? project, string? title, string? about, string? template, HttpRequest request, PageContext page, ProjectDesk projects,
        FieldDesk fields, TemplateDesk templates, IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var offered = await PortalTemplates.ReadAsync(page, templates, cancellationToken);
        project ??= offered.FirstOrDefault(one => one.Id == template)?.Project;
        var (shown, others) = await PortalProjects.FindAsync(page, projects, project, cancellationToken);
        var empty = new PortalNewModel(title ?? "", about ?? "", "", shown, others, [])
        {
            Given = SentFields.Of(request.Query),
            Subjects = SubjectQuery.Read(request.Query[SubjectQuery.Field]),
        };
        var model = PortalTemplates.Add(empty, offered, template, isUsed: true);
        model = model with { Linked = model.Template };
        return Page.Portal<PortalNewPage>(text["NewTicket"], await PortalFields.AddAsync(model, page, fields, cancellationToken));
    }

    private static async Task<IResult> PostAsync(
        HttpContext http, PageContext page, TicketDesk desk, ProjectDesk projects, FieldDesk fields, TemplateDesk templates,
        FormFileReader reader, EnclosureDesk enclosures, IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var files = await reader.ReadAsync(http, page.Caller, null, cancellationToken);
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
            Subjects = SubjectQuery.Read(form[SubjectQuery.Field]),
        };
        var offered = await PortalTemplates.ReadAsync(page, templates, cancellationToken);
        if (form.ContainsKey(TemplateFill.Use))
            return await AgainAsync([], StatusCodes.Status200OK);
        // What the form does not show is the template's, if the ticket is filed where that is of.
        if (offered.FirstOrDefault(one => one.Id == form.Text(TemplateFill.Field) && one.Project == command.Project) is { } used)
            command = command with { Priority = used.Priority, Tags = [.. used.Tags] };
        try
        {
            var enclosing = await enclosures.EncloseAsync(page.Caller, command, files.Require(), cancellationToken);
            var filed = await desk.CreateAsync(page.Caller, enclosing, new() { Idempotency = FormOnce.Of(form) }, cancellationToken);
            return Page.GoTo(page.Url(UnreachedQuery.Add($"/portal/{filed.Id.Value}?filed=true", filed.Unreached)));
        }
        catch (TicketValidationException e)
        {
            return await AgainAsync(e.Errors, StatusCodes.Status400BadRequest);
        }

        async Task<IResult> AgainAsync(IReadOnlyList<FieldError> errors, int status)
        {
            var (isUsed, chosen) = (form.ContainsKey(TemplateFill.Use), form.Text(TemplateFill.Field));
            var project = isUsed ? offered.FirstOrDefault(one => one.Id == chosen)?.Project ?? command.Project : command.Project;
            var (shown, others) = await PortalProjects.FindAsync(page, projects, project, cancellationToken);
            var sent = new PortalNewModel(title ?? "", about ?? "", description ?? "", shown, others, errors)
            {
                Given = command.Fields,
                Subjects = command.Subjects,
                IsFilledIn = isUsed,
                Linked = form.Text(TemplateFill.Linked),
            };
            var model = PortalTemplates.Add(sent, offered, chosen, isUsed);
            return Page.Portal<PortalNewPage>(
                text["NewTicket"], await PortalFields.AddAsync(model, page, fields, cancellationToken), status);
        }
    }

    // What one may see already: a ticket of one's own or of a colleague may have the answer.
    private static async Task<IResult> SimilarAsync(
        string? title, PageContext page, TicketFinder finder, CancellationToken cancellationToken) =>
        Page.Part<SimilarTickets>(
            new SimilarTicketsModel(await SimilarSearch.FindAsync(page.Caller, finder, title ?? "", MostSimilar, cancellationToken)));
}
