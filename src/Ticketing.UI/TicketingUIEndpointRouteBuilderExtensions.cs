using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.UI;
using Ticketing.UI.Assets;
using Ticketing.UI.Extending;
using Ticketing.AspNetCore.Access;
using Ticketing.AspNetCore.Requests;
using Ticketing.UI.Requests;
using Ticketing.UI.Sessions;

namespace Microsoft.AspNetCore.Routing;

/// <summary>Maps the web interface.</summary>
public static class TicketingUIEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the web interface, pages of features included, below a path. Its pages always need somebody who is signed in; others are
    /// challenged as the host's sign-in does.
    /// </summary>
    /// <param name="endpoints">Where; <c>AddTicketing(t =&gt; t.AddUI())</c> must have been called.</param>
    /// <param name="path">Below which path, such as <c>/tickets</c>.</param>
    /// <returns>For conventions of the host: a stricter policy, rate limits.</returns>
    /// <exception cref="InvalidOperationException">The services are missing.</exception>
    public static IEndpointConventionBuilder MapTicketingUI(this IEndpointRouteBuilder endpoints, string path)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (endpoints.ServiceProvider.GetService<AssetTable>() is null)
            throw new InvalidOperationException(
                "MapTicketingUI needs services: write services.AddTicketing(t => t.AddUI()), beside the choice of the store.");
        var root = $"/{path.Trim('/')}".TrimEnd('/');
        var all = endpoints.MapGroup(root);
        ((IEndpointConventionBuilder)all).Finally(GuessedBodies.Forget);
        AssetEndpoints.Map(all);
        // Around all desks: what the host says of the interface it says of each.
        var interfaces = all.MapGroup("").RequireAuthorization().ExcludeFromDescription();
        // Compiled endpoints that may take JSON pass for those of programs, which are told 401: people are led to where they sign in.
        interfaces.AllowCookieRedirect();
        MapDesk(interfaces, null, isAtRoot: root.Length == 0);
        foreach (var desk in endpoints.ServiceProvider.GetServices<FeatureDesk>())
            MapDesk(interfaces, desk, isAtRoot: false);

        return new GroupConventions(interfaces);
    }

    private static void MapDesk(RouteGroupBuilder interfaces, FeatureDesk? desk, bool isAtRoot)
    {
        var pages = interfaces.MapGroup(desk?.Path ?? "");
        ((IEndpointConventionBuilder)pages).Add(HeadRequests.Accept);
        if (desk is not null)
            pages.WithMetadata(desk.Metadata);
        var mount = new MountPoint { Desk = desk?.Path ?? "" };
        pages.AddEndpointFilter((context, next) => PageFilter.InvokeAsync(mount, context, next));
        // Groups of the host around it are part of the address, and known only when the endpoints are built.
        ((IEndpointConventionBuilder)pages.MapGet("", HomeEndpoint.Get)).Finally(built =>
            mount.Path = $"/{((RouteEndpointBuilder)built).RoutePattern.RawText?.Trim('/')}".TrimEnd('/'));
        foreach (var feature in ((IEndpointRouteBuilder)pages).ServiceProvider.GetServices<ITicketingPages>())
        {
            if (desk is null || feature.IsOfDesk)
                FeaturePages.Map(feature, pages);
        }

        SessionEndpoints.Map(pages);
        // At the root, what no page has is the host's.
        if (!isAtRoot)
            UnknownAddress.Map(pages);
    }
}
