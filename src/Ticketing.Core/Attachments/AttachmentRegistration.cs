using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ticketing.Actors;
using Ticketing.Desk;
using Ticketing.Items;
using Ticketing.Setup;
using Ticketing.Storage;

namespace Ticketing.Attachments;

/// <summary>What <c>AddTicketing</c> adds of attachments, with or without a vault.</summary>
internal static class AttachmentRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<AttachmentOptions>();
        // Both are of one type, so TryAddEnumerable would take the second for the first.
        foreach (var kind in AttachmentItems.All.Where(kind => services.All(service => service.ImplementationInstance != kind)))
            services.AddSingleton<TicketItemKind>(kind);
        services.TryAddSingleton(p => new AttachmentDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketDesk>(), p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<ITicketItems>(), p.GetService<IAttachmentVault>(), p.GetRequiredService<AttachmentIntake>(),
            p.GetRequiredService<IOptions<AttachmentOptions>>().Value, p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new EnclosureDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketDesk>(), p.GetRequiredService<TicketArchive>(),
            p.GetRequiredService<AttachmentDesk>(), p.GetService<IAttachmentVault>(), p.GetRequiredService<AttachmentIntake>(),
            p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new AttachmentIntake(
            p.GetServices<IAttachmentScanner>(), p.GetRequiredService<IOptions<AttachmentOptions>>().Value));
        services.TryAddSingleton(p => new AttachmentStock(
            p.GetService<IAttachmentVault>(), p.GetRequiredService<AttachmentIntake>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new ThumbnailTurns(p.GetService<IThumbnailer>()?.AtOnce ?? 1));
        services.TryAddSingleton(p => new AttachmentThumbnails(
            p.GetRequiredService<AttachmentDesk>(), p.GetService<IAttachmentVault>(), p.GetService<IThumbnailer>(),
            p.GetRequiredService<ThumbnailTurns>()));
        services.TryAddSingleton<AttachmentReferences>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDemo, AttachmentDemo>());
    }

    /// <summary>What keeps files clean, once there is a vault.</summary>
    public static void AddSweeper(IServiceCollection services)
    {
        services.TryAddSingleton(p => new AttachmentSweeper(
            p.GetRequiredService<IAttachmentVault>(), p.GetRequiredService<AttachmentReferences>(),
            p.GetRequiredService<IOptions<AttachmentOptions>>().Value, p.GetRequiredService<TimeProvider>(),
            p.GetService<ILogger<AttachmentSweeper>>() ?? (ILogger)NullLogger.Instance));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, AttachmentSweeper>(p => p.GetRequiredService<AttachmentSweeper>()));
    }
}
