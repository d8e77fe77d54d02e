namespace Ticketing.Transfer;

/// <summary>How far an import is; reported after each batch.</summary>
/// <param name="Rows">Rows that are dealt with so far, without those that could not even be read.</param>
/// <param name="Tickets">Tickets created, updated or skipped so far.</param>
/// <param name="Rejected">Rows rejected so far.</param>
/// <param name="Elapsed">Time since it began.</param>
public readonly record struct ImportProgress(long Rows, long Tickets, long Rejected, TimeSpan Elapsed)
{
    /// <summary>Rows a second since it began; 0 at the beginning.</summary>
    public double RowsPerSecond => Elapsed > TimeSpan.Zero ? Rows / Elapsed.TotalSeconds : 0;
}
