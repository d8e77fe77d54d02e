using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.AspNetCore.Problems;

namespace Ticketing.AspNetCore.Access;

/// <summary>
/// Gives the host's own refusals a body: its authorization answers 401 and 403 before any handler of ours runs, and those are problems like
/// all others.
/// </summary>
internal sealed class RefusalsAtTheDoor : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    /// <summary>Puts it in the place of the usual handler; one of the host's own stays, and answers as it likes. Safe to repeat.</summary>
    public static void Register(IServiceCollection services)
    {
        foreach (var usual in services.Where(service => !service.IsKeyedService
            && service.ImplementationType == typeof(AuthorizationMiddlewareResultHandler)).ToList())
            services.Remove(usual);
        services.TryAddSingleton<IAuthorizationMiddlewareResultHandler, RefusalsAtTheDoor>();
    }

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        await usual.HandleAsync(next, context, policy, authorizeResult);
        if (authorizeResult.Succeeded || context.Response.HasStarted
            || context.GetEndpoint()?.Metadata.GetMetadata<TicketingEndpoint>() is null)
            return;
        if (Find(context.Response.StatusCode) is { } problem)
            await new ProblemAnswer(problem).ExecuteAsync(context);
    }

    private static TicketingProblem? Find(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ProblemMapping.Refused(status, "unauthenticated", "Sign in first: nobody is signed in."),
        StatusCodes.Status403Forbidden =>
            ProblemMapping.Refused(status, "forbidden", "The sign-in is not one with which this may be used."),
        _ => null,
    };
}
