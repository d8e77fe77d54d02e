using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Items;
using Ticketing.Setup;
using Ticketing.Storage;

namespace Ticketing.TimeEntries;

/// <summary>What <c>AddTicketing</c> adds of time entries.</summary>
internal static class TimeRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<TimeOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TimeOptions>, ValidateTimeOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<TicketItemKind>(TimeItems.Kind));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<TicketItemKind>(EstimateItems.Kind));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDemo, TimeDemo>());
        services.TryAddSingleton(p => new TimeDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketDesk>(), p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<ITicketItems>(), p.GetRequiredService<IOptions<TimeOptions>>().Value));
        services.TryAddSingleton(p => new TimeReader(p.GetRequiredService<ITicketItems>()));
        services.TryAddSingleton(p => new TimeReports(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TimeReader>(), p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<PeopleDesk>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new EstimateDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketDesk>(), p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<ITicketItems>()));
        services.TryAddSingleton<TimerStore>();
        services.TryAddSingleton(p => new TimerDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketDesk>(), p.GetRequiredService<TimeDesk>(),
            p.GetRequiredService<TimerStore>(), p.GetRequiredService<CommitPipeline>(), p.GetRequiredService<TimeProvider>()));
    }
}
