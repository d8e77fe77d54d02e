using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ticketing.UI.Splitting;

/// <summary>What <c>AddUI</c> adds of making tickets of comments.</summary>
internal static class SplitScreens
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<SplitReader>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITicketingPages, SplitPages>());
    }
}
