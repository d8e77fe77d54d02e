using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Ticketing.Attachments.S3;

/// <summary>Refuses options that lead to no bucket. What the keys are, no sentence says.</summary>
internal sealed partial class ValidateAttachmentBucketOptions : IValidateOptions<AttachmentBucketOptions>
{
    private const int LongestPrefix = 200;
    private const int SmallestPart = 5 * 1024 * 1024;
    private const int LargestPart = 100 * 1024 * 1024;

    public ValidateOptionsResult Validate(string? name, AttachmentBucketOptions options) => FaultOf(options) is { } fault
        ? ValidateOptionsResult.Fail($"{AttachmentBucketOptions.Section}:{fault}") : ValidateOptionsResult.Success;

    private static string? FaultOf(AttachmentBucketOptions options) =>
        string.IsNullOrWhiteSpace(options.Bucket)
            ? $"{nameof(options.Bucket)} is missing: name the bucket that attachments are kept in."
        : !BucketName().IsMatch(options.Bucket)
            ? $"{nameof(options.Bucket)} is '{options.Bucket}'; a bucket has 3 to 63 lower-case letters, digits, hyphens and dots."
        : options.ServiceUrl is { } address && !IsAddress(address)
            ? $"{nameof(options.ServiceUrl)} is '{address}'; write the address of the store alone, such as https://files.example.com."
        : options.ServiceUrl is null && string.IsNullOrWhiteSpace(options.Region)
            ? $"{nameof(options.Region)} is missing: name the region of the bucket, such as eu-central-1, or a ServiceUrl."
        : options.Region is { } region && !RegionName().IsMatch(region)
            ? $"{nameof(options.Region)} is '{region}'; a region has lower-case letters, digits and hyphens."
        : !PrefixOfNames().IsMatch(options.Prefix) || options.Prefix.Length > LongestPrefix
            ? $"{nameof(options.Prefix)} is '{options.Prefix}'; it has up to {LongestPrefix} letters, digits and any of - _ . /, and " +
              "does not begin with a slash."
        : string.IsNullOrEmpty(options.AccessKey) != string.IsNullOrEmpty(options.SecretKey)
            ? $"{(string.IsNullOrEmpty(options.AccessKey) ? nameof(options.AccessKey) : nameof(options.SecretKey))} is missing: set both " +
              "keys, or none where the environment says who asks."
        : options.PartSize is < SmallestPart or > LargestPart
            ? $"{nameof(options.PartSize)} is {options.PartSize}; it must be {SmallestPart} to {LargestPart} bytes."
        : null;

    private static bool IsAddress(Uri address) =>
        address is { IsAbsoluteUri: true, Query: "", Fragment: "", UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex BucketName();

    [GeneratedRegex(@"^[a-z0-9-]{2,40}\z")]
    private static partial Regex RegionName();

    [GeneratedRegex(@"^([A-Za-z0-9_.-][A-Za-z0-9_./-]*)?\z")]
    private static partial Regex PrefixOfNames();
}
