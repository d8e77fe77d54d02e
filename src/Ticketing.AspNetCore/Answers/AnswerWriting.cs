using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Ticketing.AspNetCore.Answers;

/// <summary>What the answers share.</summary>
internal static class AnswerWriting
{
    public static ProducesResponseTypeMetadata Produces<T>(int status) => new(status, typeof(T), ["application/json"]);

    public static Task WriteAsync<T>(HttpContext http, int status, T value, int? version)
    {
        Tag(http, version);
        return TicketingJson.WriteAsync(http, status, "application/json; charset=utf-8", value);
    }

    public static void Tag(HttpContext http, int? version)
    {
        // Everybody has an answer of his own: no shared cache may keep it.
        http.Response.Headers.CacheControl = "private, no-cache";
        if (version is { } number)
            http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{number}\"");
    }
}
