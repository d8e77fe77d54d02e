using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ticketing.Commits;
using Ticketing.Storage;

namespace Ticketing.Dispatch;

/// <summary>Registers what happens after commits and at times.</summary>
internal static class WorkRegistration
{
    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(p => new OutboxSource(p.GetRequiredService<IOutbox>(), p.GetServices<IOutboxHandler>()));
        services.TryAddSingleton(p => new AlarmSource(p.GetRequiredService<IAlarms>(), p.GetServices<IAlarmHandler>()));
        services.TryAddSingleton(p => new OutboxDispatcher(
            p.GetRequiredService<OutboxSource>(), Options(p), p.GetRequiredService<TimeProvider>(), Logger<OutboxDispatcher>(p)));
        services.TryAddSingleton(p => new AlarmDispatcher(
            p.GetRequiredService<AlarmSource>(), Options(p), p.GetRequiredService<TimeProvider>(), Logger<AlarmDispatcher>(p)));
        services.TryAddSingleton(p => new WorkPurge(
            p.GetRequiredService<IOutbox>(), p.GetRequiredService<ITicketingStore>(), Options(p), p.GetRequiredService<TimeProvider>(),
            Logger<WorkPurge>(p)));
        services.TryAddSingleton(p => new HandlerCommits(p.GetRequiredService<CommitPipeline>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxDispatcher>(Service<OutboxDispatcher>));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AlarmDispatcher>(Service<AlarmDispatcher>));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WorkPurge>(Service<WorkPurge>));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitFollower, OutboxDispatcher>(Service<OutboxDispatcher>));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitFollower, AlarmDispatcher>(Service<AlarmDispatcher>));
    }

    private static T Service<T>(IServiceProvider provider)
        where T : class =>
        provider.GetRequiredService<T>();

    private static TicketingOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<TicketingOptions>>().Value;

    private static ILogger Logger<T>(IServiceProvider provider) => provider.GetService<ILogger<T>>() ?? (ILogger)NullLogger.Instance;
}
