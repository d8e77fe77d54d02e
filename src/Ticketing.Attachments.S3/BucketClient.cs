using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace Ticketing.Attachments.S3;

/// <summary>Amazon's client, set up so that other stores understand it.</summary>
internal static class BucketClient
{
    public static AmazonS3Client Create(AttachmentBucketOptions options)
    {
        var config = new AmazonS3Config
        {
            AuthenticationRegion = options.Region ?? "us-east-1",
            ForcePathStyle = options.ForcePathStyle ?? options.ServiceUrl is not null,
            // Checksums in trailers are news to many stores. What is sent is signed by its SHA-256 all the same.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        // Either of the two resets the other.
        if (options.ServiceUrl is { } address)
            config.ServiceURL = address.AbsoluteUri;
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        return string.IsNullOrEmpty(options.AccessKey)
            ? new(config)
            : new(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }
}
