using System.Runtime.CompilerServices;
using SharpCompress.Common;
using SharpCompress.Readers;
using SharpCompress.Readers.Zip;
using Ticketing.Attachments;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Ndjson;
using Ticketing.Transfer.Streams;

namespace Ticketing.Transfer.Zip;

/// <summary>
/// Reads a zip from its beginning to its end while it comes in: nothing of it is put down. The tickets' lines are read as those of a
/// file of their own; each file goes to the vault, and is what its name says or is not taken.
/// </summary>
/// <param name="lines">Reads the lines.</param>
/// <param name="stock">Takes the files.</param>
/// <param name="tenant">Whose they are.</param>
/// <param name="tally">Takes what cannot be taken.</param>
internal sealed class ZipSource(NdjsonSource lines, AttachmentStock stock, string tenant, ImportTally tally) : IDraftSource
{
    private long packed;

    public async IAsyncEnumerable<(Draft? Draft, DirectoryLine? Line)> ReadAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var zip = await BrokenZip.GuardAsync(ZipReader.OpenAsyncReader(
            new CountedStream(content, bytes => packed += bytes), new ReaderOptions { LeaveStreamOpen = true }, cancellationToken));
        var areThere = false;
        while (await BrokenZip.GuardAsync(zip.MoveToNextEntryAsync(cancellationToken)))
        {
            if (zip.Entry.Key == ZipLayout.Tickets)
            {
                areThere = true;
                await using var entry = await EntryAsync(zip, cancellationToken);
                await foreach (var read in lines.ReadAsync(entry, cancellationToken))
                    yield return read;
            }
            else if (ZipLayout.HashIn(zip.Entry.Key ?? "") is { } hash)
            {
                await TakeAsync(zip, hash, cancellationToken);
            }
        }

        if (!areThere)
        {
            throw new TicketValidationException("file", Wording.Of(
                RowFaultCodes.NoTicketsInZip, $"There is no file '{ZipLayout.Tickets}' in the zip; is this an export of Ticketing?"));
        }
    }

    private async Task TakeAsync(IAsyncReader zip, string hash, CancellationToken cancellationToken)
    {
        if (!stock.IsOn)
        {
            Reject(hash, Wording.Of(RowFaultCodes.NoVault, $"Files are not kept here."));
            return;
        }

        await using var entry = await EntryAsync(zip, cancellationToken);
        try
        {
            var file = await stock.TakeInAsync(tenant, hash, entry, cancellationToken);
            if (file.Hash != hash)
                Reject(hash, Wording.Of(RowFaultCodes.OtherFile, $"The file is another one than its name says."));
        }
        catch (TicketValidationException e) when (!BrokenZip.Is(e))
        {
            // One that this host does not take is no reason to leave the others out.
            Reject(hash, new(e.Errors[0].Code ?? AttachmentErrorCodes.Refused, e.Errors[0].Message, e.Errors[0].Arguments));
        }
    }

    private void Reject(string hash, Wording why) => tally.Reject(RejectedRow.Of(0, hash, why));

    private async Task<UnzippedStream> EntryAsync(IAsyncReader zip, CancellationToken cancellationToken) =>
        // No export needs the other decoders, and whoever sends a file does not choose what the host runs.
        zip.Entry is { CompressionType: CompressionType.None or CompressionType.Deflate, IsEncrypted: false }
            ? new(await BrokenZip.GuardAsync(zip.OpenEntryStreamAsync(cancellationToken)), () => packed)
            : throw BrokenZip.Refusal();
}
