using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.AspNetCore.Answers;
using Ticketing.Tickets;
using Ticketing.Transfer;
using Ticketing.UI.Console.Administration.Transfer;
using Ticketing.UI.Console.TicketDetail;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Reports;

/// <summary>All tickets of a project with what happened to them, to be read and printed.</summary>
internal sealed class ReportPages(
    ProjectDesk projects, TicketExporter exporter, TimeProvider time, IStringLocalizer<ReportText> text)
    : ITicketingPages
{
    public const string Path = "/reports";

    /// <summary>The report of a project.</summary>
    /// <param name="project">Its key.</param>
    /// <param name="query">Which tickets; empty for all.</param>
    /// <param name="after">Behind which number it begins; null from the first ticket on.</param>
    public static string Of(string project, string query = "", long? after = null) =>
        $"{Path}/{Uri.EscapeDataString(project)}" + QueryString.Create(
        [
            .. query.Length > 0 ? new[] { KeyValuePair.Create("q", (string?)query) } : [],
            .. after is { } last ? new[] { KeyValuePair.Create("after", (string?)last.ToString(CultureInfo.InvariantCulture)) } : [],
        ]);

    /// <summary>The same as a file.</summary>
    public static string File(string project, string format, string query = "") =>
        $"{TransferEndpoints.Path}/export" + QueryString.Create(
            new Dictionary<string, string?> { ["format"] = format, ["project"] = project, ["q"] = query });

    public void Map(RouteGroupBuilder pages)
    {
        var reports = pages.MapGroup("reports").OnlyForSomebodyWith(Permission.Export);
        reports.MapGet("", ListAsync).OrPortal();
        reports.MapGet("{project}", ShowAsync).OrPortal();
    }

    private async Task<IResult> ListAsync(PageContext page, CancellationToken cancellationToken)
    {
        var all = await WholeList.ReadAsync(after => projects.ListAsync(page.Caller, after, cancellationToken), one => one.Key);
        return Page.Console<ReportListPage>(text["Reports"], new ReportListModel(all));
    }

    private async Task<IResult> ShowAsync(
        string project, string? q, long? after, HttpContext http, [AsParameters] TicketServices tickets, ReportWriter writer,
        CancellationToken cancellationToken)
    {
        var page = tickets.Page;
        var shown = await projects.GetAsync(page.Caller, project, cancellationToken);
        var model = new ReportModel(shown, q ?? "", time.GetUtcNow()) { After = after };
        try
        {
            var options = new ExportOptions { Project = project, Query = q, After = after is { } last ? new TicketId(last) : null };
            var export = await exporter.OpenAsync(ExportFormat.Updates, options, page.Caller, cancellationToken);
            return DownloadAnswer.Of(
                http, (output, token) => writer.WriteAsync(model, export, tickets, output, token), "text/html; charset=utf-8", name: null);
        }
        catch (TicketValidationException e)
        {
            return Page.Console<ReportPage>(
                text["Report.Of", shown.Name], model with { Errors = e.Errors }, StatusCodes.Status400BadRequest);
        }
    }
}
