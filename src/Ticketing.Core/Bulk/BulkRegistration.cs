using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Search;
using Ticketing.Storage;

namespace Ticketing.Bulk;

/// <summary>What <c>AddTicketing</c> adds of bulk changes.</summary>
internal static class BulkRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(p => new BulkStore(p.GetRequiredService<IDocuments>()));
        services.TryAddSingleton<BulkCollector>();
        services.TryAddSingleton<BulkStep>();
        services.TryAddSingleton<BulkNotices>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<INoticeSource, BulkNotices>(p => p.GetRequiredService<BulkNotices>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAlarmHandler, BulkHandler>());
        services.TryAddSingleton(p => new BulkDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketFinder>(), p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<BulkStore>(), p.GetRequiredService<BulkStep>(), p.GetRequiredService<CommitPipeline>(),
            p.GetRequiredService<IOptions<TicketingOptions>>(), p.GetRequiredService<TimeProvider>()));
    }
}
