using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Ticketing.Attachments.S3;

/// <summary>An object that is made of parts. It is there when it was completed, and else nothing of it stays.</summary>
internal sealed class PartedUpload : IAsyncDisposable
{
    /// <summary>How many parts an object has at most.</summary>
    public const int MostParts = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly AmazonS3Client client;
    private readonly string bucket;
    private readonly string name;
    private readonly string id;
    private readonly List<PartETag> parts = [];
    private bool isComplete;

    private PartedUpload(AmazonS3Client client, string bucket, string name, string id) =>
        (this.client, this.bucket, this.name, this.id) = (client, bucket, name, id);

    public static async Task<PartedUpload> BeginAsync(
        AmazonS3Client client, string bucket, string name, CancellationToken cancellationToken) => new(
            client, bucket, name,
            (await client.InitiateMultipartUploadAsync(new() { BucketName = bucket, Key = name }, cancellationToken)).UploadId);

    public async Task AddAsync(Stream part, CancellationToken cancellationToken)
    {
        var added = await client.UploadPartAsync(
            new()
            {
                BucketName = bucket, Key = name, UploadId = id, PartNumber = parts.Count + 1, InputStream = part, PartSize = part.Length,
                UseChunkEncoding = false,
            },
            cancellationToken);
        parts.Add(new(parts.Count + 1, added.ETag));
    }

    /// <summary>Takes a range of another object for the next part.</summary>
    public async Task AddCopyAsync(string source, long first, long last, CancellationToken cancellationToken)
    {
        var added = await client.CopyPartAsync(
            new()
            {
                SourceBucket = bucket, SourceKey = source, DestinationBucket = bucket, DestinationKey = name, UploadId = id,
                PartNumber = parts.Count + 1, FirstByte = first, LastByte = last,
            },
            cancellationToken);
        parts.Add(new(parts.Count + 1, added.ETag));
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await client.CompleteMultipartUploadAsync(
            new() { BucketName = bucket, Key = name, UploadId = id, PartETags = parts }, cancellationToken);
        isComplete = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (isComplete)
            return;
        // Whoever ends the upload has ended its token as well.
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await client.AbortMultipartUploadAsync(bucket, name, id, patience.Token);
        }
        catch (Exception fault) when (fault is AmazonServiceException or AmazonClientException or HttpRequestException
            or IOException or OperationCanceledException)
        {
            // The store is what is the matter, as a rule, and what was is thrown already. What stays is removed later.
        }
    }
}
