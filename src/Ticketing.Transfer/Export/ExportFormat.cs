namespace Ticketing.Transfer;

/// <summary>What a file of tickets looks like.</summary>
public enum ExportFormat
{
    /// <summary>A table with a ticket in each row, for spreadsheets; formulas are defused.</summary>
    Csv = 1,

    /// <summary>Whole tickets with their histories and texts, and the directory they refer to; it can be imported again.</summary>
    Ndjson = 2,

    /// <summary>A zip of what <see cref="Ndjson"/> writes and of the files that the tickets have; it can be imported again.</summary>
    Zip = 3,
}
