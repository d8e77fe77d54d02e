using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Export;

namespace Ticketing.Transfer.Ndjson;

/// <summary>Writes tickets whole, a line for each, and before each page what of the directory it refers to.</summary>
internal sealed class NdjsonSink(Stream output, ITicketReader reader, DirectoryRecords directory, Actor actor, Visibility visibility) : ITicketSink
{
    private const int Page = 1_000;
    private const int FlushAt = 64 * 1024;
    private readonly ArrayBufferWriter<byte> buffer = new(FlushAt);

    public Task BeginAsync(CancellationToken cancellationToken) =>
        WriteLineAsync(new HeaderRecord { Format = HeaderRecord.Ours, Version = HeaderRecord.Newest }, cancellationToken);

    public async Task WriteAsync(IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken)
    {
        foreach (var ticket in tickets)
        {
            var record = await ReadAsync(ticket, cancellationToken);
            foreach (var line in await directory.NewAsync(ticket, record, cancellationToken))
                await WriteLineAsync(line, cancellationToken);
            await WriteLineAsync(record, cancellationToken);
        }
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
        buffer.ResetWrittenCount();
        await output.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => default;

    private async Task<TicketRecord> ReadAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var events = new List<EventRecord>(ticket.Version);
        var seesKeys = actor.May(Permission.SetAccessKeys, ticket);
        var hidKeys = false;
        for (var after = 0; after < ticket.Version;)
        {
            var page = await reader.HistoryAsync(ticket.Id, after, Page, visibility, cancellationToken);
            // What came after the ticket was found is left to the next export.
            foreach (var recorded in page.Where(recorded => recorded.Version <= ticket.Version))
            {
                var shown = seesKeys ? recorded.Event : WithoutKeys(recorded.Event);
                hidKeys |= shown != recorded.Event;
                events.Add(EventRecord.Of(recorded with { Event = shown }));
            }

            after = page.Count < Page ? ticket.Version : page[^1].Version;
        }

        var texts = new List<TextRecord>();
        for (var after = 0; after < ticket.Version;)
        {
            var page = await reader.TextsAsync(ticket.Id, after, Page, visibility, cancellationToken);
            texts.AddRange(page.Where(text => text.Number <= ticket.Version).Select(Text));
            after = page.Count < Page ? ticket.Version : page[^1].Number;
        }

        return new()
        {
            Id = ticket.Id.Value,
            ExternalRef = ticket.ExternalRef,
            // Whether there is anything that he may not read, he may not know.
            Partial = !visibility.ReadsInternal(ticket) || hidKeys,
            Events = events,
            Texts = texts,
        };
    }

    private async Task WriteLineAsync(ExportRecord record, CancellationToken cancellationToken)
    {
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            ExportJson.Write(writer, record);
        buffer.Write("\n"u8);
        if (buffer.WrittenCount < FlushAt)
            return;
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
        buffer.ResetWrittenCount();
    }

    // From the keys others would learn who else is let in.
    private static TicketEvent WithoutKeys(TicketEvent ticketEvent) => ticketEvent switch
    {
        TicketCreated e => e with { AccessKeys = default },
        AccessKeysChanged e => e with { AccessKeys = default },
        _ => ticketEvent,
    };

    private static TextRecord Text(TicketText text) =>
        new() { Number = text.Number, Kind = text.Kind, Body = text.Body, By = text.By, At = text.At };
}
