using System.IO.Compression;
using Ticketing.Attachments;
using Ticketing.Tickets;
using Ticketing.Transfer.Export;
using Ticketing.Transfer.Ndjson;

namespace Ticketing.Transfer.Zip;

/// <summary>
/// Writes tickets as NDJSON into a zip, and behind them the files that they have. What the vault has lost is left out. An export that
/// breaks off leaves a zip without a directory, which nobody takes for a whole one.
/// </summary>
internal sealed class ZipTicketSink(
    Stream output, Func<Stream, CarriedFiles, NdjsonSink> open, AttachmentStock stock, string tenant) : ITicketSink
{
    private readonly CarriedFiles files = new();
    private ZipArchive zip = null!;
    private Stream entry = null!;
    private NdjsonSink lines = null!;

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        entry = await EntryAsync(ZipLayout.Tickets, CompressionLevel.Optimal, cancellationToken);
        lines = open(entry, files);
        await lines.BeginAsync(cancellationToken);
    }

    public Task<int> WriteAsync(IReadOnlyList<Ticket> tickets, ExportRights rights, CancellationToken cancellationToken) =>
        lines.WriteAsync(tickets, rights, cancellationToken);

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await lines.EndAsync(cancellationToken);
        await entry.DisposeAsync();
        foreach (var file in files.All)
            await WriteAsync(file, cancellationToken);
        await zip.DisposeAsync();
    }

    public ValueTask DisposeAsync() => default;

    private async Task WriteAsync(Attachment file, CancellationToken cancellationToken)
    {
        if (await stock.OpenAsync(tenant, file, cancellationToken) is not { } content)
            return;
        await using (content)
        {
            // What is merely stored could be told from what follows it by nobody who reads the zip from its beginning to its end.
            await using var into = await EntryAsync(ZipLayout.PathOf(file), CompressionLevel.Fastest, cancellationToken);
            await content.CopyToAsync(into, cancellationToken);
        }
    }

    private Task<Stream> EntryAsync(string path, CompressionLevel level, CancellationToken cancellationToken)
    {
        var made = zip.CreateEntry(path, level);
        made.LastWriteTime = ZipLayout.Time;
        return made.OpenAsync(cancellationToken);
    }
}
