using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;

namespace Ticketing.Replies;

/// <summary>What <c>AddTicketing</c> adds of replies that can be taken back.</summary>
internal static class ReplyRegistration
{
    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(p => new ReplyStore(p.GetRequiredService<IDocuments>()));
        services.TryAddSingleton<ReplyNotices>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<INoticeSource, ReplyNotices>(p => p.GetRequiredService<ReplyNotices>()));
        services.TryAddSingleton<ReplySender>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAlarmHandler, ReplyHandler>());
        services.TryAddSingleton(p => new ReplyDesk(
            p.GetRequiredService<TicketDesk>(), p.GetRequiredService<ActorResolver>(), p.GetRequiredService<ReplyStore>(),
            p.GetRequiredService<ReplySender>(), p.GetRequiredService<CommitPipeline>(),
            p.GetRequiredService<IOptions<TicketingOptions>>(), p.GetRequiredService<TimeProvider>()));
    }
}
