using Ticketing.CustomFields;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Export;

namespace Ticketing.Transfer.Csv;

/// <summary>Writes a table with a ticket in each row.</summary>
internal sealed class CsvTicketSink(
    Stream output, ITicketReader reader, LinkSight links, IReadOnlyList<FieldDefinition> fields) : ITicketSink
{
    private readonly CsvRows rows = new(output);

    public async Task BeginAsync(CancellationToken cancellationToken) => await rows.WriteAsync(
        [.. TicketColumns.Written.Select(column => column.Name), .. fields.Select(field => CustomField.NameOf(field.Key))],
        cancellationToken);

    public async Task<int> WriteAsync(IReadOnlyList<Ticket> tickets, ExportRights rights, CancellationToken cancellationToken)
    {
        var found = await reader.FindWithDescriptionAsync([.. tickets.Select(ticket => ticket.Id)], rights.Visibility, cancellationToken);
        var descriptions = found.ToDictionary(one => one.Ticket.Id, one => one.Description);
        var linked = await links.ShowAsync(tickets, rights.Visibility, cancellationToken);
        var subjects = await links.ShowSubjectsAsync(tickets, rights.Visibility, cancellationToken);
        var count = 0;
        foreach (var ticket in tickets)
        {
            if (!descriptions.TryGetValue(ticket.Id, out var description))
                continue;
            var cells = TicketColumns.Written.Select(column =>
                column == TicketColumn.Description ? description
                : column == TicketColumn.Links ? CsvTags.Write(linked[ticket.Id].Select(link => link.ToString()))
                : column == TicketColumn.Subjects
                    ? CsvTags.Write(subjects[ticket.Id].Select(subject => subject.Reference.ToString()))
                : column.CellOf(ticket));
            await rows.WriteAsync(
                cells.Concat(fields.Select(field => CsvFieldCells.Write(ticket.Fields[field.Key]))), cancellationToken);
            count++;
        }

        return count;
    }

    public Task EndAsync(CancellationToken cancellationToken) => rows.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => rows.DisposeAsync();
}
