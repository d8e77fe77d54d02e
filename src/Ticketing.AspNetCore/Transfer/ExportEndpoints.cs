using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Transfer;

namespace Ticketing.AspNetCore.Transfer;

/// <summary>Taking tickets out.</summary>
internal sealed class ExportEndpoints : ITicketingEndpoints
{
    public void Map(RouteGroupBuilder group) => group.MapGet("tickets/export", ExportAsync)
        .WithTags("Import and export")
        .Describe(
            "exportTickets", "Take tickets out as a file",
            "The tickets that the caller sees and may export, by number. csv is for spreadsheets, " +
            "updates as well, with a row for each thing that happened to a ticket; ndjson carries histories and comments, " +
            "and zip the attached files too: both can be imported again.")
        .Query(
            new("format", "What the file looks like.")
            {
                Choices = [.. ExportedFile.All.Select(file => file.Name)],
                IsRequired = true,
                Example = "csv",
            },
            new("q", "A query; how it sorts does not matter. Absent: every ticket.") { Example = "is:open" },
            new("project", "The key of the project whose tickets are taken; absent: all of them."))
        .Produces<string>(StatusCodes.Status200OK, "text/csv", "application/x-ndjson", "application/zip")
        .Refuses(400, 404);

    internal static async Task<IResult> ExportAsync(
        HttpContext http, TicketExporter exporter, CancellationToken cancellationToken)
    {
        var file = ExportedFile.Find(http.Query("format")) ?? throw new TicketValidationException(
            "format", $"Say what the file is to look like: {string.Join(", ", ExportedFile.All.Select(one => one.Name))}.");
        var options = new ExportOptions { Project = http.Query("project"), Query = http.Query("q") };
        return file.Answer(http, await exporter.OpenAsync(file.Format, options, http.Caller(), cancellationToken));
    }
}
