using Amazon.S3;

namespace Ticketing.Attachments.S3;

/// <summary>Copies within a bucket, without a byte coming here.</summary>
internal static class BucketCopy
{
    /// <summary>
    /// How many bytes one request copies at most: stores allow 5 GB, and let one wait for what they do not have at hand.
    /// </summary>
    public const long Longest = 1024 * 1024 * 1024;

    public static async Task CopyAsync(
        AmazonS3Client client, string bucket, string from, string to, long size, long longest, CancellationToken cancellationToken)
    {
        if (size <= longest)
        {
            await client.CopyObjectAsync(bucket, from, bucket, to, cancellationToken);
            return;
        }

        await using var copy = await PartedUpload.BeginAsync(client, bucket, to, cancellationToken);
        for (var first = 0L; first < size; first += longest)
            await copy.AddCopyAsync(from, first, Math.Min(first + longest, size) - 1, cancellationToken);
        await copy.CompleteAsync(cancellationToken);
    }
}
