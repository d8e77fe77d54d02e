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
        await client.PutObjectAsync(
            new()
            {
                BucketName = options.Bucket, Key = names.Of(tenant, saved.Hash), InputStream = parts.Part, UseChunkEncoding = false,
            },
            cancellationToken);
        return saved;
    }

    public async Task<Stream?> OpenAsync(string tenant, string hash, CancellationToken cancellationToken)
    {
        var name = names.Of(tenant, hash);
        return await FindAsync(name, cancellationToken) is { } found
            ? new BucketStream(client, options.Bucket, name, found.ContentLength)
            : null;
    }

    public async Task DeleteAsync(string tenant, string hash, DateTimeOffset savedBefore, CancellationToken cancellationToken)
    {
        var name = names.Of(tenant, hash);
        if (await FindAsync(name, cancellationToken) is { } found && found.LastModified < savedBefore.UtcDateTime)
            await client.DeleteObjectAsync(options.Bucket, name, cancellationToken);
    }

    public async IAsyncEnumerable<(string Tenant, string Hash)> ListAsync(
        string digits, DateTimeOffset savedBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await left.RemoveAsync(cancellationToken);
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = names.AllOf(digits), MaxKeys = PageSize };
        await foreach (var found in client.Paginators.ListObjectsV2(request).S3Objects.WithCancellation(cancellationToken))
        {
            if (found.LastModified < savedBefore.UtcDateTime && names.Parse(found.Key) is { } file)
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

    private async Task<GetObjectMetadataResponse?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetObjectMetadataAsync(options.Bucket, name, cancellationToken);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
