using CsvHelper;
using Ticketing.CustomFields;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Texts;
using Ticketing.Tickets;
using Ticketing.Transfer.Export;

namespace Ticketing.Transfer.Csv;

/// <summary>Writes a table with a ticket in each row.</summary>
internal sealed class CsvTicketSink(
    Stream output, ITicketReader reader, LinkSight links, IReadOnlyList<FieldDefinition> fields) : ITicketSink
{
    // Blanks at the ends are quoted, or whoever reads the file may trim them. Formulas are defused here, so that it can be undone.
    private readonly CsvWriter writer = CsvWriter.Create(
        output,
        CsvWriterOptions.Default with { Quoting = CsvQuoting.WhenNeededOrWhitespace, Injection = CsvInjection.None },
        leaveOpen: true);

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        foreach (var column in TicketColumns.Written)
            WriteCell(column.Name);
        foreach (var field in fields)
            WriteCell($"field.{field.Key}");
        await writer.EndRecordAsync(cancellationToken);
    }

    public async Task<int> WriteAsync(IReadOnlyList<Ticket> tickets, ExportRights rights, CancellationToken cancellationToken)
    {
        var found = await reader.FindWithDescriptionAsync([.. tickets.Select(ticket => ticket.Id)], rights.Visibility, cancellationToken);
        var descriptions = found.ToDictionary(one => one.Ticket.Id, one => one.Description);
        var linked = await links.ShowAsync(tickets, rights.Visibility, cancellationToken);
        var count = 0;
        foreach (var ticket in tickets)
        {
            if (!descriptions.TryGetValue(ticket.Id, out var description))
                continue;
            foreach (var column in TicketColumns.Written)
                WriteCell(column == TicketColumn.Description ? description
                    : column == TicketColumn.Links ? CsvTags.Write(linked[ticket.Id].Select(link => link.ToString()))
                    : column.CellOf(ticket));
            foreach (var field in fields)
                WriteCell(CsvTags.Write(ticket.Fields[field.Key].Values));
            await writer.EndRecordAsync(cancellationToken);
            count++;
        }

        return count;
    }

    public async Task EndAsync(CancellationToken cancellationToken) => await writer.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private void WriteCell(string? cell) => writer.WriteField(FormulaGuard.Defuse(cell ?? ""));
}
