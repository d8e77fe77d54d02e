using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Extending;

/// <summary>Maps what features bring, and the library's own pages, which know by themselves who may open them.</summary>
internal static class FeaturePages
{
    public static void Map(ITicketingPages feature, RouteGroupBuilder pages)
    {
        // A group of its own: what a feature says of the group it gets concerns nobody else's pages.
        var own = pages.MapGroup("");
        if (feature.GetType().Assembly != typeof(FeaturePages).Assembly)
            ((IEndpointConventionBuilder)own).Finally(page => Check(page, feature.GetType()));
        feature.Map(own);
    }

    private static void Check(EndpointBuilder page, Type feature)
    {
        if (!page.Metadata.OfType<PageDemand>().Any())
            throw new InvalidOperationException(
                $"The page {page.DisplayName} of {feature} does not say who may open it. Write OnlyFor(permission), " +
                $"OnlyForSomebodyWith(permission) or ForEverybody() behind it.");
    }
}
