namespace Ticketing.Transfer;

/// <summary>
/// What may be wrong with a row or a file: the codes of <see cref="RowFault"/>. They never change; new ones may be added.
/// </summary>
public static class RowFaultCodes
{
    /// <summary>A cell that must not be empty is.</summary>
    public const string Empty = "row.empty";

    /// <summary>A text is too long; the arguments are its length and the most.</summary>
    public const string TooLong = "row.tooLong";

    /// <summary>A NUL character or half a surrogate pair.</summary>
    public const string BadCharacter = "row.badCharacter";

    /// <summary>Not a whole number; the argument is what stands there.</summary>
    public const string NoNumber = "row.noNumber";

    /// <summary>Not day/month/year hour:minute; the argument is what stands there.</summary>
    public const string NoDayFirstTime = "row.noDayFirstTime";

    /// <summary>Not a time in ISO 8601; the argument is what stands there.</summary>
    public const string NoIsoTime = "row.noIsoTime";

    /// <summary>No status of the workflow; the arguments are what stands there, the workflow and its statuses.</summary>
    public const string NoStatus = "row.noStatus";

    /// <summary>No priority; the argument is what stands there.</summary>
    public const string NoPriority = "row.noPriority";

    /// <summary>Too many tags or too long ones; the arguments are how many there may be, and how long.</summary>
    public const string TooManyTags = "row.tooManyTags";

    /// <summary>The incident has too many rows; the argument is the most.</summary>
    public const string TooManyRows = "row.tooManyRows";

    /// <summary>The incident has a row of this revision and time; the argument is the revision.</summary>
    public const string RevisionTwice = "row.revisionTwice";

    /// <summary>A quote is never closed.</summary>
    public const string OpenQuote = "row.openQuote";

    /// <summary>Text follows a closing quote.</summary>
    public const string TextAfterQuote = "row.textAfterQuote";

    /// <summary>Another number of cells than the header has; the arguments are both.</summary>
    public const string CellCount = "row.cellCount";

    /// <summary>Bytes that are no text.</summary>
    public const string NoText = "row.noText";

    /// <summary>The line is too long; the argument is how many megabytes there may be.</summary>
    public const string LineTooLong = "row.lineTooLong";

    /// <summary>Not a record of an export; the argument is what is wrong, in English: whoever writes such files reads it.</summary>
    public const string NoRecord = "row.noRecord";

    /// <summary>The export left something out that whoever made it may not read.</summary>
    public const string Partial = "row.partial";

    /// <summary>The ticket is being changed, or its reference is taken; the argument is the reference.</summary>
    public const string TicketBusy = "row.ticketBusy";

    /// <summary>The ticket is in a project into which the importer may not import; the argument is the project.</summary>
    public const string NotYours = "row.notYours";

    /// <summary>The ticket was changed after the file was written; the argument is its number.</summary>
    public const string ChangedSince = "row.changedSince";

    /// <summary>There is no such project; the argument is its key.</summary>
    public const string NoProject = "row.noProject";

    /// <summary>There is no such custom field, and none can be made; the argument is its key.</summary>
    public const string NoField = "row.noField";

    /// <summary>The custom field of this key has another kind here; the arguments are its key and that kind.</summary>
    public const string OtherField = "row.otherField";

    /// <summary>
    /// A view, canned reply, template or recurring ticket that the importer may not bring, or that is being changed; the argument is its
    /// name.
    /// </summary>
    public const string NoSetting = "row.noSetting";

    /// <summary>There is no such workflow; the argument is its name.</summary>
    public const string NoWorkflow = "row.noWorkflow";

    /// <summary>The ticket is there, and not all of its history may be read; the argument is its number.</summary>
    public const string HistoryHidden = "row.historyHidden";

    /// <summary>The ticket is there with another history; the argument is its number.</summary>
    public const string OtherHistory = "row.otherHistory";

    /// <summary>The file has no header; the argument is the line.</summary>
    public const string NoHeader = "file.noHeader";

    /// <summary>The header is no header of a table; the argument is the line.</summary>
    public const string BadHeader = "file.badHeader";

    /// <summary>A column occurs twice; the arguments are the line and the column.</summary>
    public const string ColumnTwice = "file.columnTwice";

    /// <summary>A column is missing; the arguments are the line and the column.</summary>
    public const string ColumnMissing = "file.columnMissing";

    /// <summary>
    /// A row that no table has, so that the rest cannot be read; the arguments are the line and how many megabytes there may be.
    /// </summary>
    public const string RowTooLong = "file.rowTooLong";

    /// <summary>The file is not an export of Ticketing; the argument is the line.</summary>
    public const string NoExport = "file.noExport";

    /// <summary>The export is of a newer version; the arguments are the line, its version and the newest that is known.</summary>
    public const string NewerVersion = "file.newerVersion";

    /// <summary>The zip is broken, or the file is none.</summary>
    public const string BrokenZip = "file.brokenZip";

    /// <summary>The zip swells beyond measure; the argument is how many times as large it may become.</summary>
    public const string ZipBomb = "file.zipBomb";

    /// <summary>There are no tickets in the zip; the argument is the file that is missing.</summary>
    public const string NoTicketsInZip = "file.noTicketsInZip";

    /// <summary>A file of the zip is not what its name says.</summary>
    public const string OtherFile = "file.otherFile";

    /// <summary>This host keeps no files.</summary>
    public const string NoVault = "file.noVault";
}
