using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing.Notifications.Email.Texts;
using Ticketing.Notifications.Slack;
using Ticketing.Notifications.Slack.Api;
using Ticketing.Notifications.Slack.Messages;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Slack to the help desk.</summary>
public static class SlackTicketingBuilderExtensions
{
    /// <summary>
    /// Adds the channel <c>slack</c>: direct messages by a Slack app's bot. Safe to repeat.
    /// </summary>
    /// <remarks>A host whose options are not right does not start, and is told which key.</remarks>
    /// <param name="ticketing">The help desk.</param>
    /// <param name="configure">Sets options, after the configuration's section <c>Ticketing:Slack</c> did; null for nothing.</param>
    public static TicketingBuilder AddSlack(this TicketingBuilder ticketing, Action<SlackOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        var services = ticketing.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<SlackOptions>, BindSlackOptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SlackOptions>, ValidateSlackOptions>());
        var options = services.AddOptions<SlackOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        AddClient(services);
        services.TryAddSingleton<EventSentences>();
        services.TryAddSingleton<MessageComposer>();
        services.TryAddSingleton<DigestMessages>();
        services.TryAddSingleton<SlackPeople>();
        services.TryAddSingleton<SlackThreads>();
        return ticketing.AddNotifier<SlackNotifier>();
    }

    private static void AddClient(IServiceCollection services)
    {
        if (!services.Any(service => service.ServiceType == typeof(ISlackClient)))
            services.AddSingleton<ISlackClient, SlackClient>();
        services.AddHttpClient(SlackClient.Name)
            .ConfigureHttpClient((provider, client) => SlackClient.Prepare(
                client, provider.GetRequiredService<IOptions<SlackOptions>>().Value))
            // The token goes where the host said and nowhere else.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RedactLoggedHeaders(["Authorization"]);
    }
}
