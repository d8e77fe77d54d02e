using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.UI.Console;

/// <summary>Where people begin in the console.</summary>
internal static class ConsoleDoor
{
    /// <summary>Whoever has the portal alone and types the page's address gets what it is for him: his tickets.</summary>
    public static RouteHandlerBuilder OrPortal(this RouteHandlerBuilder page) => page.AddEndpointFilter(async (context, next) =>
    {
        var reader = context.HttpContext.RequestServices.GetRequiredService<PageContext>();
        return reader.UsesConsole ? await next(context) : Page.GoTo(reader.HomeUrl("/portal"));
    });
}
