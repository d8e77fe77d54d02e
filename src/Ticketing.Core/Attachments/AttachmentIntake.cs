namespace Ticketing.Attachments;

/// <summary>Takes a file into the vault as its bytes come, and says what it is; what no help desk of this host takes is refused.</summary>
internal sealed class AttachmentIntake(IEnumerable<IAttachmentScanner> scanners, AttachmentOptions options)
{
    private const string Field = "file";

    // A picture says its size within it, behind a thumbnail of its own at worst.
    private const int Head = 256 * 1024;

    private readonly IReadOnlyList<IAttachmentScanner> scanners = [.. scanners];

    /// <param name="vault">Where it is kept.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="project">For a ticket of which project it is; null where that is not known.</param>
    /// <param name="announced">What is known of it before.</param>
    /// <param name="content">Its bytes, read once and to their end.</param>
    /// <param name="accept">Looks at it before the scanners do, and throws where it is refused; null for nothing more.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">It is too large, empty, or of a kind that is refused.</exception>
    public async Task<Attachment> TakeAsync(
        IAttachmentVault vault, string tenant, string? project, Attachment announced, Stream content, Action<Attachment>? accept,
        CancellationToken cancellationToken)
    {
        var most = project is null ? options.MostBytes : options.MostBytesIn(project);
        var saved = await vault.SaveAsync(tenant, content, most, cancellationToken)
            ?? throw TooLarge(most);
        var file = await LookAtAsync(vault, tenant, announced with { Hash = saved.Hash, Size = saved.Size }, cancellationToken);
        if (file.Size == 0)
            throw Refusal(Wording.Of(AttachmentErrorCodes.Empty, $"The file is empty."));
        if (options.RefusesIn(project, file.MediaType))
            throw Refused(file);
        accept?.Invoke(file);
        await ScanAsync(vault, tenant, file, cancellationToken);
        return file;
    }

    public static TicketValidationException Refusal(Wording why) => new(Field, why);

    public static TicketValidationException TooLarge(long most) =>
        Refusal(Wording.Of(AttachmentErrorCodes.TooLarge, $"A file has {most} bytes at most."));

    public static TicketValidationException TooMany(int most) =>
        Refusal(Wording.Of(AttachmentErrorCodes.TooMany, $"A ticket has {most} files at most."));

    public static TicketValidationException Refused(Attachment file) =>
        Refusal(Wording.Of(AttachmentErrorCodes.Refused, $"Files of this kind are not accepted: {file.MediaType}."));

    private static async Task<Attachment> LookAtAsync(
        IAttachmentVault vault, string tenant, Attachment file, CancellationToken cancellationToken)
    {
        await using var content = await OpenSavedAsync(vault, tenant, file, cancellationToken);
        var head = new byte[Math.Min(Head, file.Size)];
        await content.ReadExactlyAsync(head, cancellationToken);
        var mediaType = FileSignature.Of(head);
        return file with { MediaType = mediaType, Picture = PictureHeader.Read(mediaType, head) };
    }

    private async Task ScanAsync(IAttachmentVault vault, string tenant, Attachment file, CancellationToken cancellationToken)
    {
        foreach (var scanner in scanners)
        {
            await using var content = await OpenSavedAsync(vault, tenant, file, cancellationToken);
            if (await scanner.ScanAsync(file, content, cancellationToken) is { } refusal)
                throw Refusal(refusal);
        }
    }

    private static async Task<Stream> OpenSavedAsync(
        IAttachmentVault vault, string tenant, Attachment file, CancellationToken cancellationToken) =>
        await vault.OpenAsync(tenant, file.Hash, cancellationToken)
        ?? throw new InvalidOperationException("The vault does not have the file that it has just kept.");
}
