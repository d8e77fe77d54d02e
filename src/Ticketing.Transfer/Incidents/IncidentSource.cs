using System.Runtime.CompilerServices;
using Ticketing.Transfer.Csv;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Ndjson;

namespace Ticketing.Transfer.Incidents;

/// <summary>Reads the audit log of a help desk: the rows of one incident stand together.</summary>
internal sealed class IncidentSource(SourceWords words, ImportTarget target, ImportTally tally) : IDraftSource
{
    public async IAsyncEnumerable<(Draft? Draft, DirectoryLine? Line)> ReadAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var table = await CsvTable.OpenAsync(content, cancellationToken);
        var columns = new IncidentColumns(table);
        IncidentDraft? draft = null;
        while (await table.ReadAsync(cancellationToken))
        {
            tally.Rows++;
            if (table.Fault() is { } fault)
            {
                tally.Reject(fault);
                continue;
            }

            var row = columns.Read(draft?.ExternalRef, tally);
            if (row is null)
                continue;
            if (draft is not null && draft.ExternalRef != row.Number)
            {
                yield return (draft, null);
                draft = null;
            }

            draft ??= new IncidentDraft(row.Number, words, target) { Line = row.Line };
            if (draft.Add(row) is { } refused)
                tally.Reject(refused);
        }

        if (draft is not null)
            yield return (draft, null);
    }
}
