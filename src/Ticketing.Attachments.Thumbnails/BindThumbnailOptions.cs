using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ticketing.Attachments.Thumbnails;

/// <summary>
/// Reads the options from the host's configuration, where it has one. A key that there is not is an error: it was mistyped.
/// </summary>
internal sealed class BindThumbnailOptions(IServiceProvider services) : IConfigureOptions<ThumbnailOptions>
{
    public void Configure(ThumbnailOptions options) =>
        services.GetService<IConfiguration>()?.GetSection(ThumbnailOptions.Section)
            .Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
}
