using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ticketing.Notifications.Slack.Webhooks;

/// <summary>Reads the options from the host's configuration, where it has one. A key that there is not is an error.</summary>
internal sealed class BindIncomingWebhookOptions(IServiceProvider services) : IConfigureOptions<IncomingWebhookOptions>
{
    public void Configure(IncomingWebhookOptions options) =>
        services.GetService<IConfiguration>()?.GetSection(IncomingWebhookOptions.Section)
            .Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
}
