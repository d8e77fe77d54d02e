using Microsoft.Extensions.DependencyInjection;
using Ticketing.UI.Console.Administration.Fields;
using Ticketing.UI.Extending;

namespace Ticketing.UI.CustomFields;

/// <summary>What <c>AddUI</c> adds of custom fields.</summary>
internal static class FieldScreens
{
    public static void Add(IServiceCollection services)
    {
        if (services.Any(service => service.ImplementationType == typeof(FieldPages)))
            return;
        services.AddSingleton<ITicketingPages, FieldPages>();
        services.AddSingleton<ITicketingPages, FieldDefinitionPages>();
        services.AddSingleton(TicketPanel.Of(typeof(FieldPanel), order: -3));
    }
}
