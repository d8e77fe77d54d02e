using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing.Attachments;
using Ticketing.Attachments.Thumbnails;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds thumbnails of attached pictures to the help desk.</summary>
public static class ThumbnailTicketingBuilderExtensions
{
    /// <summary>
    /// Has thumbnails made of attached pictures (PNG, JPEG, GIF, WebP), by Skia, which is native code and reads what anybody may have
    /// attached. Safe to repeat.
    /// </summary>
    /// <remarks>A host whose options are not right does not start, and is told which key.</remarks>
    /// <param name="builder">The help desk.</param>
    /// <param name="configure">
    /// Sets options, after the configuration's section <c>Ticketing:Attachments:Thumbnails</c> did; null for nothing.
    /// </param>
    public static TicketingBuilder AddThumbnails(this TicketingBuilder builder, Action<ThumbnailOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<ThumbnailOptions>, BindThumbnailOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ThumbnailOptions>, ValidateThumbnailOptions>());
        var options = services.AddOptions<ThumbnailOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddSingleton<IThumbnailer>(p => new SkiaThumbnailer(p.GetRequiredService<IOptions<ThumbnailOptions>>().Value));
        return builder;
    }
}
