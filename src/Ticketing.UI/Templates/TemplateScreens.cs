using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.UI.Console.Administration.Templates;

namespace Ticketing.UI.Templates;

/// <summary>What <c>AddUI</c> adds of templates.</summary>
internal static class TemplateScreens
{
    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITicketingPages, TemplateAdministration>());
}
