using Ticketing.Transfer.Ndjson;

namespace Ticketing.Transfer.Import;

/// <summary>Reads a file, one ticket after the other.</summary>
internal interface IDraftSource
{
    /// <summary>The drafts and lines of the directory in the order of the file. Rows that cannot be read are rejected on the way.</summary>
    /// <exception cref="TicketValidationException">The file as a whole cannot be read.</exception>
    IAsyncEnumerable<(Draft? Draft, DirectoryLine? Line)> ReadAsync(Stream content, CancellationToken cancellationToken);
}
