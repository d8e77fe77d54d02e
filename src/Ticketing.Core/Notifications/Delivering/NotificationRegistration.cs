using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Dispatch;
using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Notifications.Preferences;
using Ticketing.Storage;
using Ticketing.Workflows;

namespace Ticketing.Notifications.Delivering;

/// <summary>What <c>AddTicketing</c> adds of notifications, and what a notifier adds.</summary>
internal static class NotificationRegistration
{
    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<NotificationOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NotificationOptions>, ValidateNotificationOptions>());
        services.TryAddSingleton<PersonReading>();
        services.TryAddSingleton(p => new NotificationSentences(p.GetRequiredService<ItemKinds>(), p.GetRequiredService<LinkKinds>()));
        services.TryAddSingleton(p => new PreferenceStore(p.GetRequiredService<IDocuments>()));
        services.TryAddSingleton(p => new ProjectFollowers(p.GetRequiredService<IDocuments>()));
        services.TryAddSingleton<Candidates>();
        services.TryAddSingleton<PersonPlanner>();
        services.TryAddSingleton<HeldReview>();
        services.TryAddSingleton<DeliveryOutcomes>();
        services.TryAddSingleton<EventReadings>();
        services.TryAddSingleton<NoticeComposer>();
        services.TryAddSingleton(p => new NoticePlanner(
            p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<PersonReading>(), p.GetServices<INotifier>(),
            p.GetRequiredService<IOptions<NotificationOptions>>()));
        services.TryAddSingleton(p => new DigestComposer(
            p.GetRequiredService<NotificationComposer>(), p.GetRequiredService<ActorResolver>(), p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<IOptions<NotificationOptions>>(), p.GetService<IUnsubscribeAddresses>()));
        services.TryAddSingleton(p => new NotificationComposer(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<EventReadings>(), p.GetRequiredService<WorkflowRegistry>(), p.GetRequiredService<PersonReading>(),
            p.GetRequiredService<IOptions<NotificationOptions>>(), p.GetService<IUnsubscribeAddresses>()));
        services.TryAddSingleton(p => new NotificationPreview(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<ITicketReader>(), p.GetRequiredService<NotificationComposer>()));
        services.TryAddSingleton(p => new PreferenceDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<PreferenceStore>(), p.GetRequiredService<CommitPipeline>(),
            p.GetServices<INotifier>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new FollowerDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<ProjectFollowers>(),
            p.GetRequiredService<CommitPipeline>()));
        services.TryAddSingleton(p => new NotificationDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<INotificationLedger>(), p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<NoticeComposer>(), p.GetRequiredService<CommitPipeline>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new LedgerDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<INotificationLedger>(), p.GetRequiredService<IOutbox>(),
            p.GetRequiredService<ITicketReader>(), p.GetRequiredService<NoticeComposer>(), p.GetServices<INotifier>(),
            p.GetServices<NotificationChannel>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, NotificationPlanner>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAlarmHandler, HeldHandler>());
    }

    /// <summary>A notifier, and what hands over to it.</summary>
    public static void AddNotifier<T>(IServiceCollection services)
        where T : class, INotifier
    {
        if (services.Any(service => service.ServiceType == typeof(T)))
            return;
        services.AddSingleton<T>();
        services.AddSingleton<INotifier>(p => p.GetRequiredService<T>());
        services.AddSingleton<IOutboxHandler>(p => new NotifierHandler(
            p.GetRequiredService<T>(), p.GetRequiredService<INotificationLedger>(), p.GetRequiredService<NotificationComposer>(),
            p.GetRequiredService<DigestComposer>(), p.GetRequiredService<NoticeComposer>(), p.GetRequiredService<DeliveryOutcomes>(),
            p.GetRequiredService<IOptions<TicketingOptions>>(), p.GetRequiredService<TimeProvider>()));
    }
}
