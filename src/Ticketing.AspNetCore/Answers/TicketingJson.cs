using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Ticketing.AspNetCore.Answers;

/// <summary>JSON as this API writes and reads it, whatever the host configured for its own.</summary>
internal static class TicketingJson
{
    public static readonly JsonSerializerOptions Options = Create();

    public static Task WriteAsync<T>(HttpContext http, int status, string contentType, T value)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        // Not every server drops the body of an answer to HEAD.
        if (HttpMethods.IsHead(http.Request.Method))
            return Task.CompletedTask;
        return JsonSerializer.SerializeAsync(http.Response.BodyWriter, value, Options, http.RequestAborted);
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            MaxDepth = 64,
            // Names in any script stay readable; what could end a script element stays escaped.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            Converters = { new MomentConverter() },
        };
        options.MakeReadOnly();
        return options;
    }
}
