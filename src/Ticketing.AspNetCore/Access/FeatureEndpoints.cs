using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ticketing.AspNetCore.Access;

/// <summary>Maps what features bring, and the library's own endpoints, which let their services decide who may do what.</summary>
internal static class FeatureEndpoints
{
    public static void Map(ITicketingEndpoints feature, RouteGroupBuilder group)
    {
        // A group of its own: what a feature says of the group it gets concerns nobody else's endpoints.
        var own = group.MapGroup("");
        if (feature.GetType().Assembly != typeof(FeatureEndpoints).Assembly)
        {
            own.AddEndpointFilter(CallerDemand.FilterAsync);
            ((IEndpointConventionBuilder)own).Finally(endpoint => Check(endpoint, feature.GetType()));
        }

        feature.Map(own);
    }

    private static void Check(EndpointBuilder endpoint, Type feature)
    {
        var demand = endpoint.Metadata.OfType<CallerDemand>().LastOrDefault();
        if (demand is null && !CallerDemand.PermissionsOf(endpoint.Metadata).Any())
            throw new InvalidOperationException(
                $"The endpoint {endpoint.DisplayName} of {feature} does not say who may call it. Write RequirePermission(permission), " +
                $"RequireVisibleTicket() or AllowEverybodySignedIn() behind it.");
        if (demand == CallerDemand.Ticket && ((RouteEndpointBuilder)endpoint).RoutePattern.GetParameter(VisibleTicket.Parameter) is null)
            throw new InvalidOperationException(
                $"The endpoint {endpoint.DisplayName} of {feature} is about a ticket that its path does not name: write " +
                $"'tickets/{{{VisibleTicket.Parameter}}}/…'.");
    }
}
