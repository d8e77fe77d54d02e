using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Export;
using Ticketing.Transfer.Ndjson.Records;
using Ticketing.Transfer.Reading;

namespace Ticketing.Transfer.Ndjson;

/// <summary>Writes tickets whole, a line for each, and before each what of the directory it refers to.</summary>
internal sealed class NdjsonSink(Stream output, ITicketReader reader, DirectoryRecords directory) : ITicketSink
{
    private const int FlushAt = 64 * 1024;
    private readonly ArrayBufferWriter<byte> buffer = new(FlushAt);

    public Task BeginAsync(CancellationToken cancellationToken) =>
        WriteLineAsync(new HeaderRecord { Format = HeaderRecord.Ours, Version = HeaderRecord.Newest }, cancellationToken);

    public async Task WriteAsync(IReadOnlyList<Ticket> tickets, ExportRights rights, CancellationToken cancellationToken)
    {
        foreach (var ticket in tickets)
        {
            var record = await ReadAsync(ticket, rights, cancellationToken);
            foreach (var line in await directory.NewAsync(ticket, record, rights, cancellationToken))
                await WriteLineAsync(line, cancellationToken);
            await WriteLineAsync(record, cancellationToken);
        }
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => default;

    private async Task<TicketRecord> ReadAsync(Ticket ticket, ExportRights rights, CancellationToken cancellationToken)
    {
        var history = await reader.WholeHistoryAsync(ticket, rights.Visibility, cancellationToken);
        var texts = await reader.WholeTextsAsync(ticket, rights.Visibility, cancellationToken);
        var shown = rights.SeesKeys(ticket) ? history : history.ConvertAll(WithoutKeys);
        return new()
        {
            Id = ticket.Id.Value,
            ExternalRef = ticket.ExternalRef,
            // Whether there is anything internal, whoever may not read it may not know.
            Partial = !rights.ReadsInternal(ticket) || (shown != history && !shown.SequenceEqual(history)),
            Events = [.. shown.Select(EventRecord.Of)],
            Texts = [.. texts.Select(TextRecord.Of)],
        };
    }

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

    private static RecordedEvent WithoutKeys(RecordedEvent recorded) => recorded.Event switch
    {
        TicketCreated e => recorded with { Event = e with { AccessKeys = default } },
        AccessKeysChanged e => recorded with { Event = e with { AccessKeys = default } },
        _ => recorded,
    };
}
