namespace Ticketing.Attachments;

/// <summary>
/// Keeps the bytes of attachments by their SHA-256, each once for a tenant. Nothing is ever whole in memory. Choose one:
/// <c>AddAttachmentFolder</c>, <c>AddAttachmentBucket</c> of the package Ticketing.Attachments.S3, or a host's own by
/// <c>AddAttachmentVault</c>, which passes <c>VaultConformance</c>. Implementations are thread-safe.
/// </summary>
public interface IAttachmentVault
{
    /// <summary>
    /// Keeps a file. It is there whole or not at all, whenever the process ends; one that is there already is as if it were saved now.
    /// </summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="content">Its bytes, read to their end.</param>
    /// <param name="mostBytes">How many it has at most.</param>
    /// <param name="cancellationToken">Ends it early; nothing is kept.</param>
    /// <returns>Its hash and size; null when it has more bytes, and nothing is kept.</returns>
    Task<VaultedFile?> SaveAsync(string tenant, Stream content, long mostBytes, CancellationToken cancellationToken);

    /// <summary>Opens a file to be read, by the asynchronous methods of the stream alone. It can seek and knows its length.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="hash">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="ArgumentException">That is no hash: it may be a path that leads elsewhere.</exception>
    Task<Stream?> OpenAsync(string tenant, string hash, CancellationToken cancellationToken);

    /// <summary>Keeps the thumbnail of a file beside it, in place of the one that was there; whole or not at all.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="hash">The hash of the file, not of the thumbnail. Whether there is such a file is not asked.</param>
    /// <param name="thumbnail">Its bytes, some ten thousand; none where of that file there is no thumbnail to be had.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentException">That is no hash.</exception>
    Task SaveThumbnailAsync(string tenant, string hash, ReadOnlyMemory<byte> thumbnail, CancellationToken cancellationToken);

    /// <summary>Opens the thumbnail of a file, as a file itself is opened.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="hash">The hash of the file.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Null when none was saved.</returns>
    /// <exception cref="ArgumentException">That is no hash.</exception>
    Task<Stream?> OpenThumbnailAsync(string tenant, string hash, CancellationToken cancellationToken);

    /// <summary>
    /// Removes a file that was last saved before a moment, with its thumbnail. One that was saved again meanwhile stays; where there is
    /// none, it does nothing.
    /// </summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="hash">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
    /// <param name="savedBefore">The moment, in UTC.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentException">That is no hash.</exception>
    Task DeleteAsync(string tenant, string hash, DateTimeOffset savedBefore, CancellationToken cancellationToken);

    /// <summary>
    /// All files of all tenants whose hashes begin with two digits, that were last saved before a moment: each once, in any order, and a
    /// thumbnail whose file is gone as that file. It is asked for about once in five minutes, and is the time to remove what uploads left
    /// that never came to their end.
    /// </summary>
    /// <param name="digits">Two lower-case hexadecimal digits.</param>
    /// <param name="savedBefore">The moment, in UTC.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    IAsyncEnumerable<(string Tenant, string Hash)> ListAsync(
        string digits, DateTimeOffset savedBefore, CancellationToken cancellationToken);
}
