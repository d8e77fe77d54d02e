using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>What is refused and can be said on the page where it was tried.</summary>
internal static class Refused
{
    /// <summary>Whether the rules say no, or what is stored: not that a field is wrong, or that there is nothing.</summary>
    public static bool IsSaidThere(this TicketingException refusal) => refusal is TicketForbiddenException or TicketConflictException;

    public static int Status(this TicketingException refusal) =>
        refusal is TicketForbiddenException ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict;
}
