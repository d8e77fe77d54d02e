using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ticketing.Attachments.S3;

/// <summary>
/// Reads the options from the host's configuration, where it has one. A key that there is not is an error: it was mistyped.
/// </summary>
internal sealed class BindAttachmentBucketOptions(IServiceProvider services) : IConfigureOptions<AttachmentBucketOptions>
{
    public void Configure(AttachmentBucketOptions options) =>
        services.GetService<IConfiguration>()?.GetSection(AttachmentBucketOptions.Section)
            .Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
}
