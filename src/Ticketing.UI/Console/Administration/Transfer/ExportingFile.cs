using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.AspNetCore.Transfer;
using Ticketing.Transfer;

namespace Ticketing.UI.Console.Administration.Transfer;

/// <summary>Takes the tickets that a query finds out as a file, which streams.</summary>
internal static class ExportingFile
{
    public static async Task<IResult> GetAsync(
        HttpContext http, string? q, string? project, string? format, PageContext page, TicketExporter exporter, ProjectDesk projects,
        IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var file = ExportedFile.Find(format) ?? ExportedFile.All[0];
        var from = string.IsNullOrWhiteSpace(project) ? null : project;
        try
        {
            var export = await exporter.OpenAsync(file.Format, new() { Project = from, Query = q }, page.Caller, cancellationToken);
            return file.Answer(http, export);
        }
        catch (TicketValidationException e) when (page.Actor.MaySomewhere(Permission.Import))
        {
            return await TransferEndpoints.ShowAsync(
                model => model with { Query = q, ExportFormat = format, ExportProject = from, ExportErrors = e.Errors },
                StatusCodes.Status400BadRequest, page, projects, text, cancellationToken);
        }
    }
}
