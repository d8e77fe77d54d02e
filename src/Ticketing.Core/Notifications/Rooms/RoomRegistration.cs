using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;

namespace Ticketing.Notifications.Rooms;

/// <summary>What <c>AddTicketing</c> adds of chat rooms, and what a form of them adds.</summary>
internal static class RoomRegistration
{
    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(p => new RoomStore(p.GetRequiredService<IDocuments>(), p.GetService<IRoomSeal>()));
        services.TryAddSingleton(p => new RoomDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<RoomStore>(), p.GetRequiredService<CarefulDirectory>(),
            p.GetRequiredService<CommitPipeline>(), p.GetServices<IRoomForm>()));
    }

    /// <summary>A form. Where there is none, nobody looks for rooms.</summary>
    public static void AddForm<T>(IServiceCollection services)
        where T : class, IRoomForm
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IRoomForm, T>());
        if (services.Any(service => service.ServiceType == typeof(RoomNotifier)))
            return;
        services.AddSingleton(new NotificationChannel(RoomChannel.Name, RoomChannel.Title));
        services.AddSingleton(p => new RoomNotifier(p.GetRequiredService<RoomStore>(), p.GetServices<IRoomForm>()));
        services.AddSingleton<INotifiedAudience>(p => new RoomPlanner(
            p.GetRequiredService<RoomStore>(), p.GetRequiredService<ActorResolver>()));
        services.AddSingleton<IOutboxHandler>(p => new NotifierHandler(
            p.GetRequiredService<RoomNotifier>(), p.GetRequiredService<INotificationLedger>(), Composer(p),
            p.GetRequiredService<DigestComposer>(), p.GetRequiredService<NoticeComposer>(), p.GetRequiredService<DeliveryOutcomes>(),
            p.GetRequiredService<IOptions<TicketingOptions>>(), p.GetRequiredService<TimeProvider>()));
    }

    private static RoomComposer Composer(IServiceProvider p) => new(
        p.GetRequiredService<RoomStore>(), p.GetRequiredService<ActorResolver>(), p.GetRequiredService<PersonReading>(),
        p.GetRequiredService<NotificationComposer>());
}
