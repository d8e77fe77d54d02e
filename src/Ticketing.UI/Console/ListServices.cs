using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.UI.Console.Boards;
using Ticketing.UI.Console.Choosing;
using Ticketing.UI.Console.Palette;
using Ticketing.UI.Console.TicketList;

namespace Ticketing.UI.Console;

/// <summary>Adds what list, board and palette work out their pages with.</summary>
internal static class ListServices
{
    /// <summary>Adds it. Safe to repeat.</summary>
    public static IServiceCollection AddListScreens(this IServiceCollection services)
    {
        services.TryAddScoped<QueryWords>();
        services.TryAddScoped<QueryCompletion>();
        services.TryAddScoped<FilterChips>();
        services.TryAddScoped<ValueWords>();
        services.TryAddScoped<FacetReader>();
        services.TryAddScoped<GroupReader>();
        services.TryAddScoped<MoveReader>();
        services.TryAddScoped<TicketListReader>();
        services.TryAddScoped<FieldLanes>();
        services.TryAddScoped<LaneMove>();
        services.TryAddScoped<LaneReader>();
        services.TryAddScoped<BoardMenuReader>();
        services.TryAddScoped<BoardReader>();
        services.TryAddScoped<PaletteActions>();
        services.TryAddScoped<PalettePeople>();
        services.TryAddScoped<PaletteReader>();
        return services.AddValueMenus();
    }
}
