using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.AspNetCore.Requests;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Access;

/// <summary>
/// The ticket that the path names, looked for as the caller before the handler runs: one that he does not see is not there.
/// </summary>
internal sealed record VisibleTicket(Ticket Ticket)
{
    /// <summary>The parameter of the path.</summary>
    public const string Parameter = "id";

    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var archive = http.RequestServices.GetRequiredService<TicketArchive>();
        var id = $"{http.GetRouteValue(Parameter)}".ToTicketId();
        var found = await archive.GetAsync(http.Caller(), id, http.RequestAborted);
        http.Features.Set(new VisibleTicket(found.Ticket));
        return await next(context);
    }
}
