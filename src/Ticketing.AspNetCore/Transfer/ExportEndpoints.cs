using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Transfer;

namespace Ticketing.AspNetCore.Transfer;

/// <summary>Taking tickets out.</summary>
internal sealed class ExportEndpoints : ITicketingEndpoints
{
    private static readonly Dictionary<string, (ExportFormat Format, string ContentType)> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csv"] = (ExportFormat.Csv, "text/csv; charset=utf-8"), ["ndjson"] = (ExportFormat.Ndjson, "application/x-ndjson; charset=utf-8"),
    };

    public void Map(RouteGroupBuilder group) => group.MapGet("tickets/export", ExportAsync)
        .WithTags("Import and export")
        .Describe(
            "exportTickets", "Take tickets out as a file",
            "The tickets that the caller sees and may export, by number. csv is for spreadsheets; ndjson carries histories and comments " +
            "and can be imported again.")
        .Query(
            new("format", "What the file looks like.") { Choices = ["csv", "ndjson"], IsRequired = true, Example = "csv" },
            new("q", "A query; how it sorts does not matter. Absent: every ticket.") { Example = "is:open" },
            new("project", "The key of the project whose tickets are taken; absent: all of them."))
        .Produces<string>(StatusCodes.Status200OK, "text/csv", "application/x-ndjson")
        .Refuses(400, 404);

    internal static async Task<IResult> ExportAsync(
        HttpContext http, TicketExporter exporter, CancellationToken cancellationToken)
    {
        if (http.Query("format") is not { } name || !Formats.TryGetValue(name, out var format))
            throw new TicketValidationException("format", $"Say what the file is to look like: {string.Join(", ", Formats.Keys)}.");
        var options = new ExportOptions { Project = http.Query("project"), Query = http.Query("q") };
        var export = await exporter.OpenAsync(format.Format, options, http.Caller(), cancellationToken);
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(
            // For HEAD all that can be refused was; nobody gets the tickets.
            output => HttpMethods.IsHead(http.Request.Method)
                ? Task.CompletedTask
                : export.WriteAsync(output, cancellationToken),
            format.ContentType,
            $"tickets.{name.ToLowerInvariant()}");
    }
}
