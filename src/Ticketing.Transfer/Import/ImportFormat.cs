namespace Ticketing.Transfer;

/// <summary>What a file to import looks like.</summary>
public enum ImportFormat
{
    /// <summary>
    /// The audit log of another help desk as CSV: a row for each change of an incident, the rows of one incident together.
    /// </summary>
    Incidents = 1,

    /// <summary>A table with a ticket in each row (<see cref="CsvMapping"/>).</summary>
    Csv = 2,

    /// <summary>
    /// What <see cref="TicketExporter"/> writes as <see cref="ExportFormat.Ndjson"/>: whole tickets with their histories.
    /// </summary>
    Ndjson = 3,

    /// <summary>
    /// What <see cref="TicketExporter"/> writes as <see cref="ExportFormat.Zip"/>: the same, and the files of the tickets.
    /// </summary>
    Zip = 4,
}
