using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ticketing.UI.Merging;

/// <summary>What <c>AddUI</c> adds of merging.</summary>
internal static class MergeScreens
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<MergedReader>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITicketingPages, MergePages>());
    }
}
