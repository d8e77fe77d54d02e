using System.Runtime.CompilerServices;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Ndjson.Records;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Ndjson;

/// <summary>Reads what the exporter writes, line by line.</summary>
/// <param name="target">Where the tickets go.</param>
/// <param name="tally">Takes what cannot be read.</param>
internal sealed class NdjsonSource(ImportTarget target, ImportTally tally) : IDraftSource
{
    public async IAsyncEnumerable<(Draft? Draft, DirectoryLine? Line)> ReadAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineReader(content);
        var begun = false;
        while (await lines.ReadAsync(cancellationToken))
        {
            if (!begun)
            {
                CheckHeader(lines);
                begun = true;
                continue;
            }

            tally.Rows++;
            if (lines.IsTooLong)
                tally.Reject(RejectedRow.Of(lines.Number, null, Wording.Of(
                    RowFaultCodes.LineTooLong, $"The line is longer than {TransferLimits.LineBytes >> 20} MB.")));
            else if (Read(lines, out var draft) is { } record)
                yield return (draft, draft is null ? new(lines.Number, record) : null);
        }

        if (!begun)
            throw Refused(Wording.Of(RowFaultCodes.NoExport, $"Line {1}: there is no header; is this an export of Ticketing?"));
    }

    private ExportRecord? Read(LineReader lines, out Draft? draft)
    {
        draft = null;
        var record = ExportJson.Read(lines.Line.Span, out var fault);
        if (record is HeaderRecord)
            fault = ("record", "A header stands at the beginning of the file only.");
        else if (record is TicketRecord ticket && TicketRules.Problem(ticket) is { } problem)
            fault = problem;
        if (fault.Reason is not null)
        {
            var isPartial = record is TicketRecord { Partial: true };
            tally.Reject(RejectedRow.Of(
                lines.Number, fault.Property, isPartial ? new(RowFaultCodes.Partial, fault.Reason, []) : NoRecord.Because(fault.Reason)));
            return null;
        }

        if (record is TicketRecord good)
            draft = new TicketRecordDraft(good, target) { Line = lines.Number };
        return record;
    }

    private static void CheckHeader(LineReader lines)
    {
        var record = lines.IsTooLong ? null : ExportJson.Read(lines.Line.Span, out _);
        if (record is not HeaderRecord { Format: HeaderRecord.Ours } header)
            throw Refused(Wording.Of(RowFaultCodes.NoExport, $"Line {lines.Number}: this is not the header of an export of Ticketing."));
        if (header.Version is < 1 or > HeaderRecord.Newest)
            throw Refused(NewerVersion(lines.Number, header.Version));
    }

    private static Wording NewerVersion(long line, int version) => Wording.Of(
        RowFaultCodes.NewerVersion,
        $"Line {line}: the file has the version {version}; {HeaderRecord.Newest} is the newest that can be read here.");

    private static TicketValidationException Refused(Wording wording) => new("file", wording);
}
