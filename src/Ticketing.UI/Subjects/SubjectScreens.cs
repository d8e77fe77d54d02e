using Microsoft.Extensions.DependencyInjection;
using Ticketing.UI.Extending;

namespace Ticketing.UI.Subjects;

/// <summary>What <c>AddUI</c> adds of what tickets are about.</summary>
internal static class SubjectScreens
{
    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        if (services.Any(service => service.ImplementationType == typeof(SubjectPages)))
            return;
        services.AddSingleton<ITicketingPages, SubjectPages>();
        services.AddSingleton(TicketPanel.Of(typeof(SubjectPanel), order: -3));
    }
}
