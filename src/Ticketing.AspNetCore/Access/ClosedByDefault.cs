using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ticketing.AspNetCore.Access;

/// <summary>
/// Stops a host that mapped the endpoints and did not say who may call them. It looks when everything has started, because only then are
/// the conventions of the host's groups known; until then no request gets past the sign-in that each endpoint asks for.
/// </summary>
internal sealed class ClosedByDefault(EndpointDataSource endpoints, IServiceProvider services) : IHostedLifecycleService
{
    public const string Sentence =
        "The endpoints of Ticketing were mapped without saying who may call them. Write MapTicketing().RequireAuthorization(), or set " +
        "AuthorizationOptions.FallbackPolicy, or write MapTicketing().AllowAnonymous() where something else keeps strangers out.";

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var open = endpoints.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<TicketingEndpoint>() is not null && !SaysWho(endpoint.Metadata))
            .ToList();
        if (open.Count == 0)
            return;
        if (services.GetService<IAuthorizationPolicyProvider>() is { } policies && await policies.GetFallbackPolicyAsync() is not null)
            return;
        throw new InvalidOperationException(
            $"{Sentence} This is about {open[0].DisplayName}{(open.Count > 1 ? $" and {open.Count - 1} more" : "")}.");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool SaysWho(Microsoft.AspNetCore.Http.EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IAuthorizeData>() is not null || metadata.GetMetadata<AuthorizationPolicy>() is not null ||
        metadata.GetMetadata<IAuthorizationRequirementData>() is not null || metadata.GetMetadata<IAllowAnonymous>() is not null;
}
