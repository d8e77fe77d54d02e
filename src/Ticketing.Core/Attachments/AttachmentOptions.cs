namespace Ticketing.Attachments;

/// <summary>What may be attached.</summary>
public sealed class AttachmentOptions
{
    /// <summary>How many bytes one file has at most.</summary>
    /// <value>Default 25 MB (25,000,000).</value>
    public long MostBytes { get; set; } = 25_000_000;

    /// <summary>How many bytes all files of a ticket have together at most.</summary>
    /// <value>Default 1 GB (1,000,000,000).</value>
    public long MostBytesPerTicket { get; set; } = 1_000_000_000;

    /// <summary>
    /// What is refused, by what the first bytes of a file say, whatever its name is.
    /// </summary>
    /// <value>Default programs for Windows, Linux and macOS; scripts with a first line <c>#!</c> are texts, and allowed.</value>
    public IList<string> RefusedMediaTypes { get; } = [FileSignature.Program, "application/x-elf", "application/x-mach-binary"];

    /// <summary>How long a file is kept that no ticket refers to any more.</summary>
    /// <value>Default 7 days; at least 1 hour.</value>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);
}
