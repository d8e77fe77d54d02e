using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Ticketing.Attachments.S3;

/// <summary>Removes what uploads left whose host was killed: parts that were never completed, and what was not copied any more.</summary>
internal sealed class LeftUploads(AmazonS3Client client, string bucket, BucketNames names, TimeProvider time)
{
    // A long file comes over a slow line for hours.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var before = (time.GetUtcNow() - Longest).UtcDateTime;
        await AbortAsync(before, cancellationToken);
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = names.Incoming };
        await foreach (var found in client.Paginators.ListObjectsV2(request).S3Objects.WithCancellation(cancellationToken))
        {
            if (found.LastModified < before)
                await client.DeleteObjectAsync(bucket, found.Key, cancellationToken);
        }
    }

    private async Task AbortAsync(DateTime before, CancellationToken cancellationToken)
    {
        try
        {
            var request = new ListMultipartUploadsRequest { BucketName = bucket, Prefix = names.Incoming };
            await foreach (var found in client.Paginators.ListMultipartUploads(request).Uploads.WithCancellation(cancellationToken))
            {
                if (found.Initiated < before)
                    await client.AbortMultipartUploadAsync(bucket, found.Key, found.UploadId, cancellationToken);
            }
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotImplemented)
        {
            // Some stores list none, and drop what is not completed by a rule of the bucket.
        }
    }
}
