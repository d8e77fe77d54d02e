using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Commits;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;

namespace Ticketing.Recurring;

/// <summary>What <c>AddTicketing</c> adds of tickets that are filed on a schedule.</summary>
internal static class RecurringRegistration
{
    private const string Kind = "recurringTicket";

    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(p => new DocumentBook<RecurringTicket>(
            p.GetRequiredService<IDocuments>(), p.GetRequiredService<DocumentCaches>(), Kind, RecurringLimits.PerTenant));
        services.TryAddSingleton<RecurringRunStore>();
        services.TryAddSingleton<RecurringFiling>();
        services.TryAddSingleton<IBookRules<RecurringTicket>, RecurringBookRules>();
        services.TryAddSingleton<AdministeredBook<RecurringTicket>>();
        services.TryAddSingleton(p => new RecurringTicketDesk(
            p.GetRequiredService<AdministeredBook<RecurringTicket>>(), p.GetRequiredService<RecurringRunStore>(),
            p.GetRequiredService<RecurringFiling>(), p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<RecurringNotices>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<INoticeSource, RecurringNotices>(p => p.GetRequiredService<RecurringNotices>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAlarmHandler, RecurringHandler>());
    }
}
