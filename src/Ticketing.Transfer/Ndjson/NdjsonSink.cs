using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Export;
using Ticketing.Transfer.Ndjson.Records;
using Ticketing.Transfer.Zip;

namespace Ticketing.Transfer.Ndjson;

/// <summary>Writes tickets whole, a line for each, and before each what of the directory it refers to.</summary>
internal sealed class NdjsonSink(
    Stream output, SeenTickets seen, ICommentHistory comments, DirectoryRecords directory, SettingRecords settings,
    CarriedFiles? files) : ITicketSink
{
    private const int FlushAt = 64 * 1024;
    private const int EarlierAtOnce = 500;
    private readonly ArrayBufferWriter<byte> buffer = new(FlushAt);

    // Those of the last page; null where there was none.
    private ExportRights? latest;

    public Task BeginAsync(CancellationToken cancellationToken) =>
        WriteLineAsync(new HeaderRecord { Format = HeaderRecord.Ours, Version = HeaderRecord.Newest }, cancellationToken);

    public async Task<int> WriteAsync(IReadOnlyList<Ticket> tickets, ExportRights rights, CancellationToken cancellationToken)
    {
        var count = 0;
        latest = rights;
        await foreach (var exported in seen.ReadAsync(tickets, rights, cancellationToken))
        {
            files?.Add(exported.Events);
            var earlier = await EarlierAsync(exported.Ticket, exported.Events, rights, cancellationToken);
            var record = Record(exported, earlier, rights);
            foreach (var line in await directory.NewAsync(exported.Ticket, record, rights, cancellationToken))
                await WriteLineAsync(line, cancellationToken);
            await WriteLineAsync(record, cancellationToken);
            count++;
        }

        return count;
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (latest is not null)
        {
            foreach (var line in await settings.ReadAsync(latest, cancellationToken))
                await WriteLineAsync(line, cancellationToken);
        }

        await FlushAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => default;

    // Null where no comment was rewritten; empty where he may not read what was there.
    private async Task<List<TextRecord>?> EarlierAsync(
        Ticket ticket, IReadOnlyList<RecordedEvent> history, ExportRights rights, CancellationToken cancellationToken)
    {
        if (!history.Any(recorded => recorded.Event.CommentRewritten() is not null))
            return null;
        var all = new List<TextRecord>();
        for (var (after, more) = (0, rights.ReadsEarlier(ticket)); more;)
        {
            var page = await comments.EarlierTextsAsync(ticket.Id, null, after, EarlierAtOnce, rights.Visibility, cancellationToken);
            all.AddRange(page.Where(earlier => earlier.Text.Number <= ticket.Version).Select(earlier => TextRecord.Of(earlier.Text)));
            more = page.Count == EarlierAtOnce;
            after = page.Count == 0 ? after : page[^1].Text.Number;
        }

        return all;
    }

    private static TicketRecord Record(ExportedTicket exported, List<TextRecord>? earlier, ExportRights rights) => new()
    {
        Id = exported.Ticket.Id.Value,
        ExternalRef = exported.Ticket.ExternalRef,
        Partial = exported.IsPartial || (earlier is not null && !rights.ReadsEarlier(exported.Ticket)),
        Events = [.. exported.Events.Select(EventRecord.Of)],
        Texts = [.. exported.Texts.Select(TextRecord.Of)],
        Earlier = earlier is { Count: > 0 } ? earlier : null,
    };

    private async Task WriteLineAsync(ExportRecord record, CancellationToken cancellationToken)
    {
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            ExportJson.Write(writer, record);
        buffer.Write("\n"u8);
        if (buffer.WrittenCount >= FlushAt)
            await FlushAsync(cancellationToken);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
        buffer.ResetWrittenCount();
    }
}
