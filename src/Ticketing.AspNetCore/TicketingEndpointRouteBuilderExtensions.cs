using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.AspNetCore;
using Ticketing.AspNetCore.Access;
using Ticketing.AspNetCore.OpenApi;
using Ticketing.AspNetCore.Problems;
using Ticketing.AspNetCore.Requests;

namespace Microsoft.AspNetCore.Routing;

/// <summary>Maps the help desk's endpoints.</summary>
public static class TicketingEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the endpoints, those of features included, where the host says, without a prefix of their own:
    /// <c>app.MapGroup("/api/ticketing").MapTicketing().RequireAuthorization()</c>. Who may call them must be said; a host that does not
    /// fails at start. Changes made with a cookie have to come from a page of the same origin, as <c>RequireSameOrigin</c> explains.
    /// </summary>
    /// <param name="endpoints">Where; <c>AddTicketing(t =&gt; t.AddEndpoints())</c> must have been called.</param>
    /// <returns>For conventions of the host: authorization, rate limits, CORS.</returns>
    /// <exception cref="InvalidOperationException">The services are missing.</exception>
    public static IEndpointConventionBuilder MapTicketing(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetService<ICallerIdentity>() is null)
            throw new InvalidOperationException(
                "MapTicketing needs services: write services.AddTicketing(t => t.AddEndpoints()), beside the choice of the store.");
        var group = endpoints.MapGroup("");
        group.WithMetadata(TicketingEndpoint.Marker);
        ((IEndpointConventionBuilder)group).Add(HeadRequests.Accept);
        ((IEndpointConventionBuilder)group).Finally(GuessedBodies.Forget);
        group.AddEndpointFilter(SameOrigin.FilterAsync).AddEndpointFilter(RequestFilter.InvokeAsync);
        // A program is told 401 or 403, not led to a page where people sign in.
        group.DisableCookieRedirect();
        group.AddOpenApiOperationTransformer(OperationDescriber.DescribeAsync);
        group.WithMetadata(
            new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(TicketingProblem), [ProblemAnswer.ContentType]),
            new ProducesResponseTypeMetadata(StatusCodes.Status401Unauthorized, typeof(TicketingProblem), [ProblemAnswer.ContentType]),
            new ProducesResponseTypeMetadata(StatusCodes.Status403Forbidden, typeof(TicketingProblem), [ProblemAnswer.ContentType]),
            new ProducesResponseTypeMetadata(
                StatusCodes.Status503ServiceUnavailable, typeof(TicketingProblem), [ProblemAnswer.ContentType]));
        foreach (var feature in endpoints.ServiceProvider.GetServices<ITicketingEndpoints>())
            FeatureEndpoints.Map(feature, group);
        return new GroupConventions(group);
    }
}
