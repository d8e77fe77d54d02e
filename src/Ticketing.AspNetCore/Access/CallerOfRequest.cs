using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Ticketing.Access;
using Ticketing.AspNetCore.Access;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore;

/// <summary>What is known of a request before the handler of an <see cref="ITicketingEndpoints"/> runs.</summary>
public static class CallerOfRequest
{
    /// <summary>Who makes the request: what services of the help desk are asked as.</summary>
    /// <exception cref="InvalidOperationException">The endpoint was not mapped by <c>MapTicketing</c>.</exception>
    public static Caller Caller(this HttpContext http) => http.Features.GetRequiredFeature<CallerFeature>().Caller;

    /// <summary>The user id that the request names: <c>me</c> is the caller's own.</summary>
    internal static string UserNamed(this HttpContext http, string user) => user == "me" ? http.Caller().UserId : user;

    /// <summary>The ticket that the path names, as the caller sees it, where the endpoint has <c>RequireVisibleTicket</c>.</summary>
    /// <exception cref="InvalidOperationException">The endpoint has not.</exception>
    public static Ticket VisibleTicket(this HttpContext http) => http.Features.GetRequiredFeature<VisibleTicket>().Ticket;
}
