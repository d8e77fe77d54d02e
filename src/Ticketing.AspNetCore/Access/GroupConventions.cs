using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ticketing.AspNetCore.Access;

/// <summary>
/// What a host may say of a group of ours. It is not the group itself: what the host gets must not grow a way to add routes behind the
/// filter.
/// </summary>
internal sealed class GroupConventions(RouteGroupBuilder group) : IEndpointConventionBuilder
{
    public void Add(Action<EndpointBuilder> convention) => ((IEndpointConventionBuilder)group).Add(convention);

    public void Finally(Action<EndpointBuilder> finalConvention) => ((IEndpointConventionBuilder)group).Finally(finalConvention);
}
