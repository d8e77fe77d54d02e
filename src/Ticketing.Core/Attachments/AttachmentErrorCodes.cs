namespace Ticketing.Attachments;

/// <summary>What may be wrong with a file.</summary>
public static class AttachmentErrorCodes
{
    /// <summary>It has no name that a file may have.</summary>
    public const string NoFileName = "noFileName";

    /// <summary>It has more bytes than a file may have.</summary>
    public const string TooLarge = "fileTooLarge";

    /// <summary>All files of the ticket together would have more bytes than they may have.</summary>
    public const string TicketFull = "filesTooLarge";

    /// <summary>The ticket has as many files as it may have.</summary>
    public const string TooMany = "tooManyFiles";

    /// <summary>It is of a kind that may not be attached, whatever its name says.</summary>
    public const string Refused = "fileRefused";

    /// <summary>It was refused, and so is what it came with.</summary>
    public const string NotTaken = "fileNotTaken";

    /// <summary>The host keeps no files.</summary>
    public const string NoVault = "noVault";

    /// <summary>It has no bytes.</summary>
    public const string Empty = "fileEmpty";
}
