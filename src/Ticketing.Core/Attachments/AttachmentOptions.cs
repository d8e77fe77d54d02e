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

    /// <summary>
    /// What is otherwise in a project, by its key: <c>Ticketing:Attachments:Projects:support:MostBytes</c> in the configuration of the
    /// sample host. A ticket that is moved keeps its files.
    /// </summary>
    public IDictionary<string, AttachmentLimits> Projects { get; } = new Dictionary<string, AttachmentLimits>(StringComparer.Ordinal);

    /// <summary>How long a file is kept that no ticket refers to any more.</summary>
    /// <value>Default 7 days; at least 1 hour.</value>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    internal long MostBytesIn(string project) => Find(project)?.MostBytes ?? MostBytes;

    internal long MostBytesPerTicketIn(string project) => Find(project)?.MostBytesPerTicket ?? MostBytesPerTicket;

    internal int MostFilesIn(string project) => Find(project)?.MostFiles ?? int.MaxValue;

    internal bool RefusesIn(string? project, string mediaType) =>
        RefusedMediaTypes.Contains(mediaType) || (project is not null && Find(project)?.RefusedMediaTypes.Contains(mediaType) is true);

    private AttachmentLimits? Find(string project) => Projects.TryGetValue(project, out var limits) ? limits : null;
}
