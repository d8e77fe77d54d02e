using System.Runtime.CompilerServices;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Ndjson;

namespace Ticketing.Transfer.Csv;

/// <summary>Reads a table with a ticket in each row.</summary>
internal sealed class CsvTicketSource(CsvMapping? mapping, ImportTarget target, ImportTally tally) : IDraftSource
{
    public async IAsyncEnumerable<(Draft? Draft, DirectoryLine? Line)> ReadAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var table = await CsvTable.OpenAsync(content, cancellationToken);
        var columns = CsvTicketColumns.Find(table, mapping);
        var reader = new CsvTicketReader(table, columns, target.Workflow);
        var occurrences = new RowOccurrences();
        while (await table.ReadAsync(cancellationToken))
        {
            tally.Rows++;
            if (table.Fault() is { } fault)
                tally.Reject(fault);
            else if (reader.Read(out var rejected) is { } ticket)
                yield return (new CsvTicketDraft(Count(ticket), columns, table.Headers, target) { Line = table.Line }, null);
            else
                // A row counts once, however many of its cells are wrong.
                tally.Reject(RejectedRow.Of(table.Line, rejected));
        }

        CsvTicket Count(CsvTicket ticket) =>
            ticket.ExternalRef is null ? ticket with { Occurrence = occurrences.Next(ticket.Digest) } : ticket;
    }
}
