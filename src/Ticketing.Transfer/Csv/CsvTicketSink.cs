using System.Globalization;
using CsvHelper;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Export;

namespace Ticketing.Transfer.Csv;

/// <summary>Writes a table with a ticket in each row.</summary>
internal sealed class CsvTicketSink(Stream output, ITicketReader reader) : ITicketSink
{
    private static readonly string[] Headers =
    [
        "id", "externalRef", "project", "title", "description", "status", "priority", "category", "team", "assignee", "requester",
        "createdAt", "updatedAt", "resolvedAt", "closedAt", "dueAt", "tags",
    ];

    // Blanks at the ends are quoted, or whoever reads the file may trim them. Formulas are defused here, so that it can be undone.
    private readonly CsvWriter writer = CsvWriter.Create(
        output,
        CsvWriterOptions.Default with { Quoting = CsvQuoting.WhenNeededOrWhitespace, Injection = CsvInjection.None },
        leaveOpen: true);

    public Task BeginAsync(CancellationToken cancellationToken) => WriteRowAsync(Headers, cancellationToken);

    public async Task WriteAsync(IReadOnlyList<Ticket> tickets, ExportRights rights, CancellationToken cancellationToken)
    {
        foreach (var ticket in tickets)
        {
            var description = ticket.Description is { } number
                ? await reader.FindTextAsync(ticket.Id, number, rights.Visibility, cancellationToken)
                : null;
            await WriteRowAsync(Cells(ticket, description?.Body), cancellationToken);
        }
    }

    public async Task EndAsync(CancellationToken cancellationToken) => await writer.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private async Task WriteRowAsync(string?[] cells, CancellationToken cancellationToken)
    {
        foreach (var cell in cells)
            writer.WriteField(FormulaGuard.Defuse(cell ?? ""));
        await writer.EndRecordAsync(cancellationToken);
    }

    private static string?[] Cells(Ticket ticket, string? description) =>
    [
        ticket.Id.Value.ToString(CultureInfo.InvariantCulture),
        ticket.ExternalRef,
        ticket.Project,
        ticket.Title,
        description,
        ticket.Status,
        ticket.Priority.ToString().ToLowerInvariant(),
        ticket.Category,
        ticket.Team,
        ticket.Assignee,
        ticket.Requester,
        Time(ticket.CreatedAt),
        Time(ticket.UpdatedAt),
        Time(ticket.ResolvedAt),
        Time(ticket.ClosedAt),
        Time(ticket.DueAt),
        CsvTags.Write(ticket.Tags),
    ];

    private static string? Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
