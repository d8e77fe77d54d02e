using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing.Attachments;
using Ticketing.Attachments.S3;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps attachments in a store that speaks S3.</summary>
public static class AttachmentBucketTicketingBuilderExtensions
{
    /// <summary>
    /// Keeps attachments in a bucket, by their SHA-256, instead of in a folder. Hosts that share a database share the bucket. The vault
    /// that is chosen last counts.
    /// </summary>
    /// <remarks>A host whose options are not right does not start, and is told which key.</remarks>
    /// <param name="builder">The help desk.</param>
    /// <param name="bucket">
    /// Sets options, after the configuration's section <c>Ticketing:Attachments:S3</c> did; null for nothing.
    /// </param>
    /// <param name="configure">Limits; null for the usual ones.</param>
    public static TicketingBuilder AddAttachmentBucket(
        this TicketingBuilder builder, Action<AttachmentBucketOptions>? bucket = null, Action<AttachmentOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IConfigureOptions<AttachmentBucketOptions>, BindAttachmentBucketOptions>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<AttachmentBucketOptions>, ValidateAttachmentBucketOptions>());
        var options = services.AddOptions<AttachmentBucketOptions>().ValidateOnStart();
        if (bucket is not null)
            options.Configure(bucket);
        return builder.AddAttachmentVault(
            provider => new BucketVault(
                provider.GetRequiredService<IOptions<AttachmentBucketOptions>>().Value, provider.GetRequiredService<TimeProvider>()),
            configure);
    }
}
