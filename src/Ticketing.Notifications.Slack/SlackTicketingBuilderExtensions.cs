using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Ticketing.Notifications.Slack;
using Ticketing.Notifications.Slack.Api;
using Ticketing.Notifications.Slack.Messages;
using Ticketing.Notifications.Slack.Rooms;
using Ticketing.Notifications.Slack.Webhooks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Slack, and chat rooms, to the help desk.</summary>
public static class SlackTicketingBuilderExtensions
{
    /// <summary>
    /// Adds the channel <c>slack</c>: direct messages by a Slack app's bot, and chat rooms that are channels of Slack. Safe to repeat.
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
        AddTexts(services);
        services.TryAddSingleton<MessageComposer>();
        services.TryAddSingleton<DigestMessages>();
        services.TryAddSingleton<SlackPeople>();
        services.TryAddSingleton<SlackThreads>();
        services.TryAddSingleton<SlackConversations>();
        return ticketing.AddNotifier<SlackNotifier>().AddRoomForm<SlackRooms>();
    }

    /// <summary>
    /// Adds chat rooms that are told by incoming webhooks: of Slack, Microsoft Teams and Mattermost. It takes no Slack app. Safe to repeat.
    /// </summary>
    /// <remarks>A host whose options are not right does not start, and is told which key.</remarks>
    /// <param name="ticketing">The help desk.</param>
    /// <param name="configure">
    /// Sets options, after the configuration's section <c>Ticketing:IncomingWebhooks</c> did; null for nothing.
    /// </param>
    public static TicketingBuilder AddIncomingWebhooks(
        this TicketingBuilder ticketing, Action<IncomingWebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        var services = ticketing.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<IncomingWebhookOptions>, BindIncomingWebhookOptions>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<IncomingWebhookOptions>, ValidateIncomingWebhookOptions>());
        var options = services.AddOptions<IncomingWebhookOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        AddTexts(services);
        services.TryAddSingleton<IncomingWebhooks>();
        services.AddHttpClient(IncomingWebhooks.Name)
            .ConfigureHttpClient((provider, client) =>
                client.Timeout = provider.GetRequiredService<IOptions<IncomingWebhookOptions>>().Value.Timeout)
            // Whoever reads the address may write into the room: neither logs nor traces have it, and it is led nowhere else.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null,
            })
            .RemoveAllLoggers();
        return ticketing.AddRoomForm<SlackWebhookRooms>().AddRoomForm<TeamsRooms>().AddRoomForm<MattermostRooms>();
    }

    private static void AddTexts(IServiceCollection services)
    {
        services.TryAddSingleton<MessageTexts>();
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
