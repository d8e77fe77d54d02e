using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Problems;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Access;

/// <summary>Who makes the request, found out once before its handler runs.</summary>
internal sealed record CallerFeature(Caller Caller)
{
    /// <summary>Finds out who makes the request, and where he acts.</summary>
    /// <exception cref="RequestRefusedException">Nobody is signed in, or the principal does not tell who.</exception>
    public static async ValueTask<CallerFeature> FindAsync(HttpContext http)
    {
        var caller = Of(http).Caller;
        foreach (var desk in http.RequestServices.GetServices<ICallerDesk>())
            caller = await desk.ChooseAsync(http, caller);
        var feature = new CallerFeature(caller);
        http.Features.Set(feature);
        return feature;
    }

    /// <summary>Who makes the request, in his own tenant.</summary>
    /// <exception cref="RequestRefusedException">Nobody is signed in, or the principal does not tell who.</exception>
    public static CallerFeature Of(HttpContext http)
    {
        if (http.User.Identity is not { IsAuthenticated: true })
            throw new RequestRefusedException(StatusCodes.Status401Unauthorized, "unauthenticated", "Sign in first: nobody is signed in.");
        if (http.RequestServices.GetRequiredService<ICallerIdentity>().Identify(http) is { } caller && IsId(caller.UserId)
            && IsId(caller.Tenant)
            // There, one only gets from the tenant that it belongs to.
            && !TrainingTenant.IsOne(caller.Tenant))
            return new(caller);
        throw new RequestRefusedException(
            StatusCodes.Status403Forbidden, "noUserId",
            $"The sign-in does not tell a user id and tenant of 1 to {TicketLimits.Id} characters that the help desk can use.");
    }

    private static bool IsId(string? text) => FieldRules.UserId.Refuse(text) is null;
}
