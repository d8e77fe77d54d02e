using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ticketing.Notifications.Slack;

/// <summary>
/// Reads the options from the host's configuration, where it has one. A key that there is not is an error: it was mistyped.
/// </summary>
internal sealed class BindSlackOptions(IServiceProvider services) : IConfigureOptions<SlackOptions>
{
    public void Configure(SlackOptions options) =>
        services.GetService<IConfiguration>()?.GetSection(SlackOptions.Section)
            .Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
}
