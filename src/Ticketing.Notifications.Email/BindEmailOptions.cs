using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ticketing.Notifications.Email;

/// <summary>
/// Reads the options from the host's configuration, where it has one. A key that there is not is an error: it was mistyped.
/// </summary>
internal sealed class BindEmailOptions(IServiceProvider services) : IConfigureOptions<EmailOptions>
{
    public void Configure(EmailOptions options) =>
        services.GetService<IConfiguration>()?.GetSection(EmailOptions.Section)
            .Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
}
