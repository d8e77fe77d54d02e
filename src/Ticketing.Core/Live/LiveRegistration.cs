using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Storage;

namespace Ticketing.Live;

/// <summary>What <c>AddTicketing</c> adds of live pages.</summary>
internal static class LiveRegistration
{
    /// <summary>Safe to repeat.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="inbox">The channel by which people are told in the app.</param>
    public static void Add(IServiceCollection services, string inbox)
    {
        services.AddOptions<LiveOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LiveOptions>, ValidateLiveOptions>());
        services.TryAddSingleton<LiveMetrics>();
        services.TryAddSingleton(p => new LiveSources(
            p.GetRequiredService<IEventFeed>(), p.GetRequiredService<ITicketReader>(), p.GetRequiredService<ActorResolver>(),
            p.GetRequiredService<LiveMetrics>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new SignalLine(
            p.GetRequiredService<IOptions<LiveOptions>>().Value.IsOn ? p.GetService<IHostSignals>() : null,
            p.GetRequiredService<TimeProvider>(), Logger<SignalLine>(p)));
        services.TryAddSingleton(p => new LiveHub(
            p.GetRequiredService<LiveSources>(), p.GetRequiredService<SignalLine>(), p.GetServices<IHintedCache>(),
            p.GetRequiredService<IOptions<LiveOptions>>(), p.GetService<IHostApplicationLifetime>(), Logger<LiveHub>(p)));
        services.TryAddSingleton(p => new LiveDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<ITicketReader>(), p.GetRequiredService<LiveHub>(),
            p.GetRequiredService<IOptions<LiveOptions>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LiveHub>(p => p.GetRequiredService<LiveHub>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitFollower, LiveHub>(p => p.GetRequiredService<LiveHub>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitCache, InboxFollower>(
            p => new(new Lazy<LiveHub>(p.GetRequiredService<LiveHub>), inbox)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitCache, SettingsFollower>(
            p => new(new Lazy<LiveHub>(p.GetRequiredService<LiveHub>), p.GetRequiredService<DocumentCaches>())));
    }

    private static ILogger Logger<T>(IServiceProvider provider) => provider.GetService<ILogger<T>>() ?? (ILogger)NullLogger.Instance;
}
