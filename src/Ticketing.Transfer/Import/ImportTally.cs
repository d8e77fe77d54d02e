namespace Ticketing.Transfer.Import;

/// <summary>Counts what becomes of the rows. Thread-safe: the reader rejects rows while the writer stores others.</summary>
internal sealed class ImportTally
{
    private readonly Lock gate = new();
    private readonly List<RejectedRow> rejected = [];
    private long rejectedRows;

    public long Rows { get; set; }

    public long RowsDone { get; set; }

    public long Created { get; set; }

    public long Updated { get; set; }

    public long Skipped { get; set; }

    public void Reject(RejectedRow row)
    {
        lock (gate)
        {
            rejectedRows++;
            // The reader is a few batches ahead of the writer, so the first ones in the file are not quite the first to come.
            if (rejected.Count < 2 * ImportReport.MaxRejected)
                rejected.Add(row);
        }
    }

    public ImportProgress Progress(TimeSpan elapsed)
    {
        lock (gate)
            return new(RowsDone, Created + Updated + Skipped, rejectedRows, elapsed);
    }

    public ImportReport Report()
    {
        lock (gate)
        {
            var first = rejected.OrderBy(row => row.Line).Take(ImportReport.MaxRejected);
            return new(Rows, Created, Updated, Skipped, rejectedRows, [.. first]);
        }
    }
}
