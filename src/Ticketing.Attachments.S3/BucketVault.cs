using System.Net;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;

namespace Ticketing.Attachments.S3;

/// <summary>
/// Keeps attachments in a bucket. A file of one part is put under its hash at once. Of a longer one the hash is known when it has come: it
/// comes in parts under another name and is copied within the store, so that nothing is ever under a hash that is not whole.
/// </summary>
internal sealed class BucketVault : IAttachmentVault, IDisposable
{
    private readonly AttachmentBucketOptions options;
    private readonly AmazonS3Client client;
    private readonly BucketNames names;
    private readonly LeftUploads left;

    public BucketVault(AttachmentBucketOptions options, TimeProvider time)
    {
        (this.options, client, names) = (options, BucketClient.Create(options), new(options.Prefix));
        left = new(client, options.Bucket, names, time);
    }

    /// <summary>How many names are asked for at once.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>How many bytes one request copies at most.</summary>
    public long LongestCopy { get; init; } = BucketCopy.Longest;

    public async Task<VaultedFile?> SaveAsync(string tenant, Stream content, long mostBytes, CancellationToken cancellationToken)
    {
        using var parts = new IncomingParts(
            content, options.PartSize, Math.Min(mostBytes, (long)PartedUpload.MostParts * options.PartSize));
        await parts.NextAsync(cancellationToken);
        if (!parts.HasEnded && !parts.IsTooLong)
            return await SaveInPartsAsync(tenant, parts, cancellationToken);
        if (parts.IsTooLong)
            return null;
        var saved = new VaultedFile(parts.Hash, parts.Size);
        await PutAsync(names.Of(tenant, saved.Hash), parts.Part, cancellationToken);
        return saved;
    }

    public Task<Stream?> OpenAsync(string tenant, string hash, CancellationToken cancellationToken) =>
        FindAsync(names.Of(tenant, hash), cancellationToken);

    public async Task SaveThumbnailAsync(
        string tenant, string hash, ReadOnlyMemory<byte> thumbnail, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(thumbnail.ToArray(), writable: false);
        await PutAsync(names.ThumbnailOf(tenant, hash), content, cancellationToken);
    }

    public Task<Stream?> OpenThumbnailAsync(string tenant, string hash, CancellationToken cancellationToken) =>
        FindAsync(names.ThumbnailOf(tenant, hash), cancellationToken);

    public async Task DeleteAsync(string tenant, string hash, DateTimeOffset savedBefore, CancellationToken cancellationToken)
    {
        var name = names.Of(tenant, hash);
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = name };
        var found = (await client.ListObjectsV2Async(request, cancellationToken)).S3Objects ?? [];
        if (found.Any(one => one.Key == name && one.LastModified >= savedBefore.UtcDateTime))
            return;
        // The file goes last: a thumbnail that is left is found by it again.
        foreach (var one in Enumerable.Reverse(found))
            await client.DeleteObjectAsync(options.Bucket, one.Key, cancellationToken);
    }

    public async IAsyncEnumerable<(string Tenant, string Hash)> ListAsync(
        string digits, DateTimeOffset savedBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await left.RemoveAsync(cancellationToken);
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = names.AllOf(digits), MaxKeys = PageSize };
        (string Tenant, string Hash)? before = null;
        await foreach (var found in client.Paginators.ListObjectsV2(request).S3Objects.WithCancellation(cancellationToken))
        {
            // They come by their names: a thumbnail right behind its file, with which it goes, and where that is gone, by itself.
            if (names.Parse(found.Key) is not { } file || file == before)
                continue;
            before = file;
            if (found.LastModified < savedBefore.UtcDateTime)
                yield return file;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<VaultedFile?> SaveInPartsAsync(string tenant, IncomingParts parts, CancellationToken cancellationToken)
    {
        var incoming = names.NewIncoming();
        await using var upload = await PartedUpload.BeginAsync(client, options.Bucket, incoming, cancellationToken);
        do
        {
            await upload.AddAsync(parts.Part, cancellationToken);
        }
        while (await parts.NextAsync(cancellationToken) && !parts.IsTooLong);
        if (parts.IsTooLong)
            return null;
        var saved = new VaultedFile(parts.Hash, parts.Size);
        await upload.CompleteAsync(cancellationToken);
        await BucketCopy.CopyAsync(
            client, options.Bucket, incoming, names.Of(tenant, saved.Hash), saved.Size, LongestCopy, cancellationToken);
        // If this does not come about, it is removed with what was left.
        await client.DeleteObjectAsync(options.Bucket, incoming, cancellationToken);
        return saved;
    }

    private async Task PutAsync(string name, Stream content, CancellationToken cancellationToken) => await client.PutObjectAsync(
        new() { BucketName = options.Bucket, Key = name, InputStream = content, UseChunkEncoding = false }, cancellationToken);

    private async Task<Stream?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var found = await client.GetObjectMetadataAsync(options.Bucket, name, cancellationToken);
            return new BucketStream(client, options.Bucket, name, found.ContentLength);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
