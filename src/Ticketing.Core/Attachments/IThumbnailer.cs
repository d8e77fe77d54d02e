namespace Ticketing.Attachments;

/// <summary>
/// Makes thumbnails of pictures. Register one with <c>AddThumbnails</c> of the package Ticketing.Attachments.Thumbnails, or a host's own
/// with <c>services.AddSingleton</c>; without one, pages show the pictures themselves. Implementations are thread-safe.
/// </summary>
public interface IThumbnailer
{
    /// <summary>How many are made at once on a host; the others wait.</summary>
    /// <value>Default 1: what one takes of memory is the bound.</value>
    int AtOnce => 1;

    /// <summary>Whether one is made of a file, by what is known of it: nothing of it is read for that.</summary>
    /// <param name="file">The file.</param>
    /// <param name="picture">How large its header says that it is.</param>
    bool IsFor(Attachment file, PictureSize picture);

    /// <summary>Makes one. It is kept, and not asked for again.</summary>
    /// <param name="file">What is known of the file. Whoever attached it may have lied in its header.</param>
    /// <param name="content">Its bytes, read by the asynchronous methods of the stream alone.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>A picture in WebP; null where there is none to be had, as the file is damaged or not what it says.</returns>
    Task<ReadOnlyMemory<byte>?> MakeAsync(Attachment file, Stream content, CancellationToken cancellationToken);
}
