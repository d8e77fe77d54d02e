namespace Ticketing.Transfer;

/// <summary>What became of an import.</summary>
/// <param name="Rows">Rows or lines read, without the header.</param>
/// <param name="Created">Tickets that are new.</param>
/// <param name="Updated">Tickets that were there and got something new.</param>
/// <param name="Skipped">Tickets that were there with all that the file says of them.</param>
/// <param name="RejectedRows">How many rows could not be taken; what they said is not stored.</param>
/// <param name="Rejected">The first of them in the order of their lines, at most <see cref="MaxRejected"/>.</param>
public sealed record ImportReport(
    long Rows, long Created, long Updated, long Skipped, long RejectedRows, IReadOnlyList<RejectedRow> Rejected)
{
    /// <summary>How many rejected rows a report lists at most; the number of all of them is exact.</summary>
    public const int MaxRejected = 1000;
}
