namespace Ticketing.Attachments;

/// <summary>What may be attached to the tickets of a project, where that is not as everywhere (<see cref="AttachmentOptions"/>).</summary>
public sealed class AttachmentLimits
{
    /// <summary>How many bytes one file has at most.</summary>
    /// <value>Default null: as everywhere.</value>
    public long? MostBytes { get; set; }

    /// <summary>How many bytes all files of a ticket have together at most.</summary>
    /// <value>Default null: as everywhere.</value>
    public long? MostBytesPerTicket { get; set; }

    /// <summary>How many files a ticket has at most, internal ones included.</summary>
    /// <value>Default null: 1,000 public and 1,000 internal ones.</value>
    public int? MostFiles { get; set; }

    /// <summary>What is refused besides that which is refused everywhere, by what the first bytes of a file say.</summary>
    /// <value>Default nothing.</value>
    public IList<string> RefusedMediaTypes { get; } = [];
}
