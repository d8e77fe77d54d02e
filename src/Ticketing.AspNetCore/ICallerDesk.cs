using Microsoft.AspNetCore.Http;
using Ticketing.Access;

namespace Ticketing.AspNetCore;

/// <summary>
/// Where a request of somebody acts, when a feature has a desk of its own beside that of his tenant, as training has. Register it as a
/// singleton; it is asked once for each request, and its answer is looked up like any other caller's. Implementations are thread-safe.
/// </summary>
public interface ICallerDesk
{
    /// <summary>The caller that the request stands for.</summary>
    /// <param name="http">The request; its endpoint and route values are known.</param>
    /// <param name="caller">Who asks, as <see cref="ICallerIdentity"/> has it.</param>
    /// <returns>The same user, in the tenant in which he acts; the caller himself where nothing says otherwise.</returns>
    ValueTask<Caller> ChooseAsync(HttpContext http, Caller caller);
}
