using Microsoft.AspNetCore.HostFiltering;

namespace Ticketing.SampleHost.Hosting;

/// <summary>By which names this help desk may be called; to any other one it answers 400.</summary>
internal static class KnownHosts
{
    /// <summary>Those of <c>AllowedHosts</c>, and that of <c>Ticketing:PublicUrl</c>.</summary>
    public static IServiceCollection AddKnownHosts(this IServiceCollection services, HostSettings settings, IConfiguration configuration)
    {
        if (settings.PublicUrl is not { } address)
            return services;
        var named = configuration["AllowedHosts"]?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return services.Configure<HostFilteringOptions>(o => o.AllowedHosts = [.. named, address.IdnHost]);
    }
}
