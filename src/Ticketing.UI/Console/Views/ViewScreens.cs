using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ticketing.UI.Console.Views;

/// <summary>What <c>AddUI</c> adds of saved views.</summary>
internal static class ViewScreens
{
    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<ViewReader>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITicketingPages, ViewPages>());
    }
}
