using Ticketing.Access;

namespace Ticketing.Attachments;

/// <summary>
/// Thumbnails of pictures, for whoever may have the picture. The first one who asks has it made; it is kept in the vault, and goes with its
/// picture. On a host each is made once and few at the same time (<see cref="IThumbnailer.AtOnce"/>). Thread-safe.
/// </summary>
public sealed class AttachmentThumbnails
{
    /// <summary>What a thumbnail is: <c>image/webp</c>.</summary>
    public const string MediaType = "image/webp";

    private readonly AttachmentDesk desk;
    private readonly IAttachmentVault? vault;
    private readonly IThumbnailer? thumbnailer;
    private readonly ThumbnailTurns turns;

    internal AttachmentThumbnails(AttachmentDesk desk, IAttachmentVault? vault, IThumbnailer? thumbnailer, ThumbnailTurns turns) =>
        (this.desk, this.vault, this.thumbnailer, this.turns) = (desk, vault, thumbnailer, turns);

    /// <summary>Whether there is a thumbnail to be asked for of a file; that it is damaged is only known when one is made.</summary>
    public bool Has(Attachment file) => vault is not null && file.Picture is { } picture && thumbnailer?.IsFor(file, picture) is true;

    /// <summary>Opens the thumbnail of a picture; the stream can seek.</summary>
    /// <exception cref="TicketNotFoundException">There is no such file that the caller may know of, or no thumbnail of it.</exception>
    public async Task<(AttachedFile File, Stream Content)> OpenAsync(Caller caller, AttachmentId id, CancellationToken cancellationToken)
    {
        if (vault is null || thumbnailer is null || await desk.FindAsync(caller, id, cancellationToken) is not { } file || !Has(file.File))
            throw None(id);
        var content = await vault.OpenThumbnailAsync(caller.Tenant, file.File.Hash, cancellationToken)
            ?? await MakeAsync(vault, thumbnailer, caller, file, cancellationToken);
        if (content.Length > 0)
            return (file, content);
        await content.DisposeAsync();
        throw None(id);
    }

    private async Task<Stream> MakeAsync(
        IAttachmentVault vault, IThumbnailer thumbnailer, Caller caller, AttachedFile file, CancellationToken cancellationToken)
    {
        var hash = file.File.Hash;
        using var turn = await turns.TakeAsync(hash, cancellationToken);
        if (await vault.OpenThumbnailAsync(caller.Tenant, hash, cancellationToken) is { } made)
            return made;
        using var few = await turns.TakeAsync(cancellationToken);
        var (_, picture) = await desk.OpenAsync(caller, file.Id, cancellationToken);
        await using (picture)
        {
            // One that cannot be made is kept as well, so that nobody has it tried again and again.
            var thumbnail = await thumbnailer.MakeAsync(file.File, picture, cancellationToken) ?? default;
            await vault.SaveThumbnailAsync(caller.Tenant, hash, thumbnail, cancellationToken);
            return new MemoryStream(thumbnail.ToArray(), writable: false);
        }
    }

    private static TicketNotFoundException None(AttachmentId id) => new($"thumbnail of attachment {id}");
}
