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

    /// <summary>
    /// A table with a row for each thing that happened to a ticket, in order: who, when, what in words of the caller's language, and what
    /// was written. Formulas are defused.
    /// </summary>
    Updates = 4,
}
