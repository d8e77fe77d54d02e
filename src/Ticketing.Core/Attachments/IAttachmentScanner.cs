namespace Ticketing.Attachments;

/// <summary>
/// Looks at a file before it is attached, such as for viruses. Register any number with <c>services.AddSingleton</c>; all must let it pass.
/// Implementations are thread-safe. What one throws fails the request, and nothing is attached.
/// </summary>
public interface IAttachmentScanner
{
    /// <summary>Looks at a file.</summary>
    /// <param name="file">What is known of it.</param>
    /// <param name="content">Its bytes, from the beginning.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Why it may not be attached, as a sentence for whoever attaches it; null when it may.</returns>
    Task<Wording?> ScanAsync(Attachment file, Stream content, CancellationToken cancellationToken);
}
