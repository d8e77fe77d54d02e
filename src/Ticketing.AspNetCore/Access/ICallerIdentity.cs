using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Ticketing.Access;

namespace Ticketing.AspNetCore;

/// <summary>
/// Tells who a signed-in person is: the one place where the host's sign-in meets the help desk. What he may do is looked up, never read
/// from claims. Implement one of the two methods. Implementations are thread-safe singletons.
/// </summary>
public interface ICallerIdentity
{
    /// <summary>
    /// The caller that a request of somebody signed in stands for: where the tenant is in the request, as in the name of the host.
    /// </summary>
    /// <param name="http">The request; its user is never an anonymous one.</param>
    /// <returns>
    /// User id and tenant; null when they cannot be told, which is answered with 403. Null also for a tenant that the host does not know,
    /// or where this person does not belong: the help desk sets up any tenant that is named here.
    /// </returns>
    Caller? Identify(HttpContext http) => Identify(http.User);

    /// <summary>The caller that an authenticated principal stands for: where it tells all.</summary>
    /// <param name="principal">Who is signed in; never an anonymous one.</param>
    /// <returns>User id and tenant; null when the principal does not tell, which is answered with 403.</returns>
    Caller? Identify(ClaimsPrincipal principal) => null;
}
