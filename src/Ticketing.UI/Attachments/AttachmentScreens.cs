using Microsoft.Extensions.DependencyInjection;
using Ticketing.UI.Extending;

namespace Ticketing.UI.Attachments;

/// <summary>What <c>AddUI</c> adds of attachments.</summary>
internal static class AttachmentScreens
{
    public static void Add(IServiceCollection services)
    {
        if (services.Any(service => service.ImplementationType == typeof(AttachmentPages)))
            return;
        services.AddSingleton<ITicketingPages, AttachmentPages>();
        services.AddSingleton<FormFileReader>();
        services.AddScoped<ShownFiles>();
        services.AddSingleton(TicketPanel.Of(typeof(AttachmentPanel), order: -1));
    }
}
