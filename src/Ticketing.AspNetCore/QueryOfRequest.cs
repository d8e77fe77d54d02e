using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Ticketing.AspNetCore;

/// <summary>What stands in the query string of a request to an <see cref="ITicketingEndpoints"/>.</summary>
public static class QueryOfRequest
{
    /// <summary>A parameter that the endpoint names with <c>Query(…)</c>; null when it is absent or empty.</summary>
    public static string? Query(this HttpContext http, string name) => http.Request.Query[name] is [{ Length: > 0 } text] ? text : null;

    /// <summary>A whole number that is not negative.</summary>
    /// <param name="http">The request.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="absent">What stands for it when it is absent or empty.</param>
    /// <exception cref="TicketValidationException">It is none.</exception>
    public static int QueryNumber(this HttpContext http, string name, int absent)
    {
        if (http.Query(name) is not { } text)
            return absent;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new TicketValidationException(name, "A whole number is expected here.");
    }
}
