using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Ticketing.AspNetCore;
using Ticketing.AspNetCore.Access;
using Ticketing.AspNetCore.OpenApi;
using Ticketing.AspNetCore.Requests;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what the help desk needs to be reached over HTTP.</summary>
public static class TicketingBuilderEndpointExtensions
{
    /// <summary>
    /// Adds what <c>MapTicketing</c> needs, and the check that stops a host which did not say who may call the endpoints. Safe to repeat.
    /// </summary>
    /// <param name="ticketing">The help desk.</param>
    public static TicketingBuilder AddEndpoints(this TicketingBuilder ticketing)
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        RefusalsAtTheDoor.Register(ticketing.Services);
        ticketing.Services.TryAddSingleton<ICallerIdentity, ClaimsCallerIdentity>();
        ticketing.AddTransfer();
        ticketing.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ClosedByDefault>());
        ticketing.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DeclaredDemands>());
        ticketing.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, PermissionRequirement.Handler>());
        ticketing.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<OpenApiOptions>, EnumSchemas>());
        ticketing.Services.TryAddEnumerable(ServiceDescriptor.Transient<IApiDescriptionProvider, HeadRequests.Undescribed>());
        return ticketing;
    }

    /// <summary>
    /// Replaces how user id and tenant are read from the request of somebody signed in. By default the user id is the name identifier
    /// claim, else <c>sub</c>, and the tenant is the claim <c>tenant</c>, else the default one.
    /// </summary>
    /// <typeparam name="T">The type that tells; its constructor takes the host's singletons.</typeparam>
    /// <param name="ticketing">The help desk.</param>
    public static TicketingBuilder UseCallerIdentity<T>(this TicketingBuilder ticketing)
        where T : class, ICallerIdentity
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        ticketing.Services.Replace(ServiceDescriptor.Singleton<ICallerIdentity, T>());
        return ticketing;
    }
}
