using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Webhooks;
using Ticketing.Webhooks.Addresses;
using Ticketing.Webhooks.Http;
using Ticketing.Webhooks.Log;
using Ticketing.Webhooks.Planning;
using Ticketing.Webhooks.Sending;
using Ticketing.Webhooks.Signing;
using Ticketing.Webhooks.Storing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds webhooks to the help desk.</summary>
public static class WebhooksTicketingBuilderExtensions
{
    // Behind what other contributors add, which webhooks are told of too.
    private const int Last = 1_000_000;

    /// <summary>
    /// Adds webhooks: other programs are told what happens to tickets. It brings the permission <c>webhooks.manage</c>, the endpoints, and
    /// where there is a web interface its pages. Safe to repeat.
    /// </summary>
    /// <param name="ticketing">The help desk.</param>
    /// <param name="configure">Sets options; null for nothing.</param>
    public static TicketingBuilder AddWebhooks(this TicketingBuilder ticketing, Action<WebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        var services = ticketing.Services;
        if (configure is not null)
            services.Configure(configure);
        if (services.Any(service => service.ServiceType == typeof(WebhookDesk)))
            return ticketing;
        services.AddOptions<WebhookOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, ValidateWebhookOptions>());
        AddParts(services);
        return ticketing
            .AddPermission(WebhookPermissions.Manage, culture => WebhookPermissions.Name.In(culture))
            .AddCommitContributor<WebhookContributor>(Last)
            .AddOutboxHandler<WebhookPlanner>()
            .AddOutboxHandler<WebhookHandler>()
            .AddAlarmHandler<LogUpkeep>()
            .AddEndpoints<WebhookEndpoints>()
            .AddEndpoints<DeliveryEndpoints>();
    }

    private static void AddParts(IServiceCollection services)
    {
        services.TryAddSingleton<IAddressResolver, SystemResolver>();
        services.TryAddSingleton<CheckedAddresses>();
        services.TryAddSingleton<WebhookUrl>();
        services.TryAddSingleton<WebhookClient>();
        services.TryAddSingleton<SecretSeal>();
        services.TryAddSingleton<WebhookStore>();
        services.TryAddSingleton<HealthStore>();
        services.TryAddSingleton<WebhookRights>();
        services.TryAddSingleton<WebhookQuery>();
        services.TryAddSingleton<DraftCheck>();
        services.TryAddSingleton<PayloadComposer>();
        services.TryAddSingleton<DeliveryLog>();
        services.TryAddSingleton<WebhookNotices>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<INoticeSource, WebhookNotices>(p => p.GetRequiredService<WebhookNotices>()));
        services.TryAddSingleton<DeliveryNotes>();
        services.TryAddSingleton<DeliveryReading>();
        services.TryAddSingleton(p => new WebhookDesk(
            p.GetRequiredService<WebhookRights>(), p.GetRequiredService<WebhookStore>(),
            p.GetRequiredService<HealthStore>(), p.GetRequiredService<DraftCheck>(), p.GetRequiredService<SecretSeal>(),
            p.GetRequiredService<DeliveryLog>(), p.GetRequiredService<DeliveryReading>(), p.GetRequiredService<HandlerCommits>(),
            p.GetRequiredService<IOptions<WebhookOptions>>(), p.GetRequiredService<TimeProvider>()));
    }
}
