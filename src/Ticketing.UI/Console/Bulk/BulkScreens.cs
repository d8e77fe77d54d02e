using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ticketing.UI.Console.Bulk;

/// <summary>What <c>AddUI</c> adds of bulk changes.</summary>
internal static class BulkScreens
{
    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<BulkOffers>();
        services.TryAddScoped<BulkChoices>();
        services.TryAddScoped<BulkTyping>();
        services.TryAddScoped<BulkWords>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITicketingPages, BulkPages>());
    }
}
