using Microsoft.AspNetCore.Http;

namespace Ticketing.AspNetCore;

/// <summary>Reads bodies.</summary>
public static class BodyOfRequest
{
    /// <summary>
    /// Reads a JSON body. Its fields are those of the type in camelCase; others, and one that is there twice, are refused, each by its
    /// name.
    /// </summary>
    /// <typeparam name="T">Its shape: a type made for the request, whose properties are nullable where a field may be absent.</typeparam>
    /// <param name="http">The request.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">The body is no JSON of this shape; each error names its field.</exception>
    public static Task<JsonBody<T>> ReadBodyAsync<T>(this HttpContext http, CancellationToken cancellationToken)
        where T : class => JsonBody<T>.ReadAsync(http.Request, cancellationToken);

    /// <summary>Reads JSON that came in another way than as the body.</summary>
    /// <exception cref="TicketValidationException">It is no JSON of this shape; each error names its field.</exception>
    internal static JsonBody<T> ReadBody<T>(this string json)
        where T : class => JsonBody<T>.Read(System.Text.Encoding.UTF8.GetBytes(json));
}
