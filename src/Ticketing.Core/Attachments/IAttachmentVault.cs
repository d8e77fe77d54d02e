namespace Ticketing.Attachments;

/// <summary>
/// Keeps the bytes of attachments by their SHA-256, each once for a tenant. Nothing is ever whole in memory. Choose one:
/// <c>AddAttachmentFolder</c>, or a host's own by <c>AddAttachmentVault</c>. Implementations are thread-safe.
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

    /// <summary>Opens a file to be read; the stream can seek.</summary>
    /// <returns>Null when there is none.</returns>
    Task<Stream?> OpenAsync(string tenant, string hash, CancellationToken cancellationToken);

    /// <summary>Removes a file; where there is none, it does nothing.</summary>
    Task DeleteAsync(string tenant, string hash, CancellationToken cancellationToken);

    /// <summary>All files of all tenants whose hashes begin with two digits, that were last saved before a moment.</summary>
    /// <param name="digits">Two lower-case hexadecimal digits.</param>
    /// <param name="savedBefore">The moment, in UTC.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    IAsyncEnumerable<(string Tenant, string Hash)> ListAsync(
        string digits, DateTimeOffset savedBefore, CancellationToken cancellationToken);
}
