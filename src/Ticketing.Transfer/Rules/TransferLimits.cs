namespace Ticketing.Transfer.Rules;

/// <summary>How long the parts of a file may be; what a ticket holds has the limits of <see cref="Tickets.TicketLimits"/>.</summary>
internal static class TransferLimits
{
    /// <summary>A row longer than this is no table any more: an unclosed quote, or a hostile file.</summary>
    public const int RowBytes = 16 * 1024 * 1024;

    public const int LineBytes = 64 * 1024 * 1024;

    /// <summary>Rows of one incident are held together until the next one begins.</summary>
    public const int RowsPerIncident = 10_000;

    public const int Columns = 10_000;

    /// <summary>Ticket numbers that a file may bring: beyond this it could use up the sequence.</summary>
    public const long TicketNumber = 1_000_000_000_000;
}
