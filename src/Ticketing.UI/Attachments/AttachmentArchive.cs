using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Ticketing.Access;
using Ticketing.AspNetCore.Answers;
using Ticketing.Attachments;
using Ticketing.Tickets;

namespace Ticketing.UI.Attachments;

/// <summary>All files of a ticket as one zip, which is written as they are read. Names that come twice get a number.</summary>
internal sealed class AttachmentArchive(AttachmentDesk desk, Caller caller, TicketId ticket, IReadOnlyList<AttachedFile> files) : IResult
{
    // A zip can tell no earlier time; what was imported may be older.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/zip";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentDisposition =
            string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"ticket-{ticket.Value}.zip\"");
        var cancellationToken = httpContext.RequestAborted;
        httpContext.AllowZip();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await using var zip = await ZipArchive.CreateAsync(
            response.Body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        foreach (var file in files)
        {
            var (_, content) = await desk.OpenAsync(caller, file.Id, cancellationToken);
            await using (content)
            {
                // What is attached is compressed already, as a rule.
                var entry = zip.CreateEntry(Unique(file.File.Name, names), CompressionLevel.NoCompression);
                entry.LastWriteTime = file.File.At < Earliest ? Earliest : file.File.At;
                await using var into = await entry.OpenAsync(cancellationToken);
                await content.CopyToAsync(into, cancellationToken);
            }
        }
    }

    private static string Unique(string name, HashSet<string> names)
    {
        var unique = name;
        for (var number = 2; !names.Add(unique); number++)
        {
            unique = string.Create(
                CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}");
        }

        return unique;
    }
}
