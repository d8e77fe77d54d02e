using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Ticketing.SampleHost.Hosting;

/// <summary>Leads from http to https.</summary>
internal static class HttpsRedirects
{
    /// <summary>
    /// Does so where this host listens to https itself, or was told its port (<c>https_port</c>). Behind a proxy it is the proxy's to do,
    /// and there is no port to lead to.
    /// </summary>
    public static IApplicationBuilder UseHttpsWhereThereIsSome(this WebApplication app)
    {
        // Known when the server has started, which is before the first request.
        var hasHttps = new Lazy<bool>(() => !string.IsNullOrEmpty(app.Configuration["https_port"])
            || app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses
                .Any(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) is true);
        return app.UseWhen(_ => hasHttps.Value, https => https.UseHttpsRedirection());
    }
}
