using Microsoft.AspNetCore.Http;
using Ticketing.AspNetCore.Answers;
using Ticketing.Transfer;

namespace Ticketing.AspNetCore.Transfer;

/// <summary>How an export is asked for by name, and how it is answered.</summary>
internal sealed record ExportedFile(string Name, ExportFormat Format, string ContentType)
{
    /// <summary>What the names of such files end with.</summary>
    public string Extension { get; init; } = Name;

    public static IReadOnlyList<ExportedFile> All { get; } =
    [
        new("csv", ExportFormat.Csv, "text/csv; charset=utf-8"),
        new("ndjson", ExportFormat.Ndjson, "application/x-ndjson; charset=utf-8"),
        new("updates", ExportFormat.Updates, "text/csv; charset=utf-8") { Extension = "updates.csv" },
        new("zip", ExportFormat.Zip, "application/zip"),
    ];

    public static ExportedFile? Find(string? name) =>
        All.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));

    public IResult Answer(HttpContext http, TicketExport export)
    {
        if (Format is ExportFormat.Zip)
            http.AllowZip();
        return DownloadAnswer.Of(http, export.WriteAsync, ContentType, $"tickets.{Extension}");
    }
}
