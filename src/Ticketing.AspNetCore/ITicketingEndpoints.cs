using Microsoft.AspNetCore.Routing;

namespace Ticketing.AspNetCore;

/// <summary>
/// Endpoints that a feature adds to the API: registered with <c>AddTicketing(t =&gt; t.AddEndpoints&lt;T&gt;())</c>, they are mapped by
/// <c>MapTicketing</c> as the library's own are, and get what those get: the host's conventions, the caller, the check of the origin,
/// problem details, HEAD, a place in the host's OpenAPI document. Implementations are thread-safe singletons.
/// </summary>
public interface ITicketingEndpoints
{
    /// <summary>
    /// Maps them. Each says who may call it, or the host does not start: <c>RequirePermission</c>, <c>RequireVisibleTicket</c> or
    /// <c>AllowEverybodySignedIn</c>, on itself or on a group.
    /// </summary>
    /// <param name="group">A group of the feature's own, where the host mapped the API; paths are relative to it.</param>
    void Map(RouteGroupBuilder group);
}
