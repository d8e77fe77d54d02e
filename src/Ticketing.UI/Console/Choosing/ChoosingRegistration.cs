using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.UI.Console.Choosing.Menus;

namespace Ticketing.UI.Console.Choosing;

/// <summary>Adds the menus of values, in the order in which the palette shows them.</summary>
internal static class ChoosingRegistration
{
    /// <summary>Adds them. Safe to repeat.</summary>
    public static IServiceCollection AddValueMenus(this IServiceCollection services)
    {
        services.TryAddScoped<OpenLoads>();
        services.TryAddScoped<SentTickets>();
        services.TryAddScoped<Changes>();
        services.TryAddScoped<AskReader>();
        Add<StatusMenu>();
        Add<PriorityMenu>();
        Add<AssigneeMenu>();
        Add<TeamMenu>();
        Add<CategoryMenu>();
        Add<TagsMenu>();
        Add<DueMenu>();
        Add<ProjectMenu>();
        return services;

        void Add<TMenu>() where TMenu : class, IValueMenu => services.TryAddEnumerable(ServiceDescriptor.Scoped<IValueMenu, TMenu>());
    }
}
