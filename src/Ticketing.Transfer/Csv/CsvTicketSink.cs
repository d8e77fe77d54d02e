using CsvHelper;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Export;

namespace Ticketing.Transfer.Csv;

/// <summary>Writes a table with a ticket in each row.</summary>
internal sealed class CsvTicketSink(Stream output, ITicketReader reader) : ITicketSink
{
    // Blanks at the ends are quoted, or whoever reads the file may trim them. Formulas are defused here, so that it can be undone.
    private readonly CsvWriter writer = CsvWriter.Create(
        output,
        CsvWriterOptions.Default with { Quoting = CsvQuoting.WhenNeededOrWhitespace, Injection = CsvInjection.None },
        leaveOpen: true);

    public Task BeginAsync(CancellationToken cancellationToken) =>
        WriteRowAsync(TicketColumns.Written.Select(column => column.Name), cancellationToken);

    public async Task WriteAsync(IReadOnlyList<Ticket> tickets, ExportRights rights, CancellationToken cancellationToken)
    {
        foreach (var ticket in tickets)
        {
            var description = ticket.Description is { } number
                ? await reader.FindTextAsync(ticket.Id, number, rights.Visibility, cancellationToken)
                : null;
            await WriteRowAsync(
                TicketColumns.Written.Select(
                    column => column == TicketColumn.Description ? description?.Body : column.CellOf(ticket)),
                cancellationToken);
        }
    }

    public async Task EndAsync(CancellationToken cancellationToken) => await writer.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private async Task WriteRowAsync(IEnumerable<string?> cells, CancellationToken cancellationToken)
    {
        foreach (var cell in cells)
            writer.WriteField(FormulaGuard.Defuse(cell ?? ""));
        await writer.EndRecordAsync(cancellationToken);
    }
}
