using System.Globalization;
using Ticketing.Sentences;
using Ticketing.Tickets;
using Ticketing.Transfer.Export;

namespace Ticketing.Transfer.Csv;

/// <summary>Writes a table with a row for each thing that happened to a ticket, in order.</summary>
internal sealed class CsvUpdateSink(Stream output, SeenTickets seen, EventKinds kinds) : ITicketSink
{
    private static readonly string[] Columns =
        ["ticket", "project", "title", "status", "update", "at", "by", "event", "internal", "what", "text"];

    private readonly CsvRows rows = new(output);

    public async Task BeginAsync(CancellationToken cancellationToken) => await rows.WriteAsync(Columns, cancellationToken);

    public async Task<int> WriteAsync(IReadOnlyList<Ticket> tickets, ExportRights rights, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var exported in seen.ReadAsync(tickets, rights, cancellationToken))
        {
            var sentences = new EventSentences(kinds.Items, kinds.Links, KeysAsNames.Instance);
            var texts = exported.Texts.ToDictionary(text => text.Number, text => text.Body);
            foreach (var recorded in exported.Events)
                await rows.WriteAsync(Row(exported.Ticket, recorded, sentences.Tell(recorded), texts), cancellationToken);
            count++;
        }

        return count;
    }

    public Task EndAsync(CancellationToken cancellationToken) => rows.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => rows.DisposeAsync();

    private static string?[] Row(Ticket ticket, RecordedEvent recorded, string what, Dictionary<int, string> texts) =>
    [
        ticket.Id.Value.ToString(CultureInfo.InvariantCulture), ticket.Project, ticket.Title, ticket.Status,
        recorded.Version.ToString(CultureInfo.InvariantCulture),
        recorded.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        recorded.By, TicketEventName.Of(recorded.Event), recorded.Event.IsInternal() ? "true" : "false", what,
        recorded.Event.KindOfText() is null ? null : texts.GetValueOrDefault(recorded.Version),
    ];
}
