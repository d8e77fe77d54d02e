using System.Security.Claims;
using Ticketing.Access;

namespace Ticketing.AspNetCore;

/// <summary>
/// Tells who a signed-in person is: the one place where the host's sign-in meets the help desk. What he may do is looked up, never read
/// from claims. Implementations are thread-safe singletons.
/// </summary>
public interface ICallerIdentity
{
    /// <summary>The caller that an authenticated principal stands for.</summary>
    /// <param name="principal">Who is signed in; never an anonymous one.</param>
    /// <returns>User id and tenant; null when the principal does not tell, which is answered with 403.</returns>
    Caller? Identify(ClaimsPrincipal principal);
}
