using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.Desk;
using Ticketing.Transfer;

namespace Ticketing.AspNetCore.Transfer;

/// <summary>Bringing tickets in.</summary>
internal sealed class ImportEndpoints : ITicketingEndpoints
{
    private static readonly Dictionary<string, ImportFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["incidents"] = ImportFormat.Incidents, ["csv"] = ImportFormat.Csv, ["ndjson"] = ImportFormat.Ndjson,
        ["zip"] = ImportFormat.Zip,
    };

    /// <summary>What stands in the query string, or before the file in a form.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["format", "project", "source", "mapping"];

    public void Map(RouteGroupBuilder group) => group.MapPost("import", ImportAsync)
        .WithTags("Import and export")
        .Describe(
            "importTickets", "Bring tickets in from a file",
            "The file is the body, or the part 'file' of a form, where the parameters may also be fields before it. Importing a file " +
            "again changes nothing; rows that cannot be taken are in the report, the others are stored.")
        .Query(
            new("format", "What the file looks like.") { Choices = [.. Formats.Keys], Example = "csv" },
            new("project", "The key of the project that new tickets go to; ndjson and zip name their projects themselves.")
            {
                Example = "support",
            },
            new(
                "source",
                "Which other system the file is of, where you take tickets from several: references are unique within source and " +
                "project. ndjson and zip name their sources themselves.")
            {
                Example = "jira",
            },
            new("mapping", "For csv: a JSON object of field and column header. Absent: columns are recognised by their headers."))
        .Shows(
            """{ "rows": 3, "created": 2, "updated": 0, "skipped": 0,""" +
            """ "rejected": [{ "line": 4, "column": "priority", "reason": "There is no priority 'P1'." }], "rejectedTotal": 1 }""")
        .Takes<IFormFile>("multipart/form-data", "text/csv", "application/x-ndjson", "application/zip", "application/octet-stream")
        .Refuses(400, 404, 413, 415)
        // It streams: the server's limit for bodies that are held in memory is not meant for it.
        .WithMetadata(new DisableRequestSizeLimitAttribute());

    internal static async Task<Answer<ImportReportItem>> ImportAsync(
        HttpContext http, TicketImporter importer, ImportDesk imports, CancellationToken cancellationToken)
    {
        // Before the file comes in.
        await imports.AuthorizeAsync(http.Caller(), cancellationToken);
        var upload = await FileUpload.OpenAsync(http.Request, Fields, cancellationToken);
        var format = Said("format") is { } name && Formats.TryGetValue(name, out var known)
            ? known
            : throw new TicketValidationException(
                "format", $"Say what the file looks like: {string.Join(", ", Formats.Keys)}. In a form, say it before the file.");
        var options = new ImportOptions
        {
            Project = Said("project"),
            Source = Said("source"),
            Mapping = Said("mapping") is { } mapping ? CsvMapping.Read(mapping) : null,
        };
        return new(ImportReportItem.From(await importer.ImportAsync(format, upload.File, options, http.Caller(), null, cancellationToken)));

        string? Said(string field) => http.Query(field) ?? upload.Field(field);
    }
}
