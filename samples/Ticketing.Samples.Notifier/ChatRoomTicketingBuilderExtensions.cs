using Microsoft.Extensions.Options;
using Ticketing.Samples.Notifier;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a chat to the help desk.</summary>
public static class ChatRoomTicketingBuilderExtensions
{
    /// <summary>Adds the channel <c>chat</c>. Safe to repeat.</summary>
    /// <param name="ticketing">The help desk.</param>
    /// <param name="configure">Sets options, after the configuration's section <c>Ticketing:ChatRoom</c> did; null for nothing.</param>
    public static TicketingBuilder AddChatRoom(this TicketingBuilder ticketing, Action<ChatRoomOptions>? configure = null)
    {
        var services = ticketing.Services;
        if (!services.Any(service => service.ServiceType == typeof(ChatRoomNotifier)))
        {
            services.AddOptions<ChatRoomOptions>()
                .BindConfiguration(ChatRoomOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
                .ValidateOnStart();
            services.AddSingleton<IValidateOptions<ChatRoomOptions>, ValidateChatRoomOptions>();
            services.AddHttpClient(ChatRoomNotifier.ChannelName)
                .ConfigureHttpClient((p, c) => c.Timeout = p.GetRequiredService<IOptions<ChatRoomOptions>>().Value.Timeout)
                // What tickets say goes where the host said, and nowhere that the answer names.
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        }

        if (configure is not null)
            services.Configure(configure);
        return ticketing.AddNotifier<ChatRoomNotifier>();
    }
}
