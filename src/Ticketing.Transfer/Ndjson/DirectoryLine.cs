using Ticketing.Transfer.Ndjson.Records;

namespace Ticketing.Transfer.Ndjson;

/// <summary>A line of an NDJSON file that is about the directory.</summary>
internal sealed record DirectoryLine(long Line, ExportRecord Record)
{
    /// <summary>
    /// Whether it makes a difference to a ticket's line which of them is stored first. Projects and categories must be there, or may not be
    /// used yet; people, teams and organisations are names in a history, and an export has them between nearly all of its tickets.
    /// </summary>
    public bool ConcernsTickets => Record is ProjectRecord or CategoryRecord;
}
