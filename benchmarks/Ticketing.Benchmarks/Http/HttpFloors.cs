using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Ticketing.Benchmarks.Http;

/// <summary>The minimal endpoints: each reads by the floor's statement and writes its answer straight into the response.</summary>
internal sealed class HttpFloors
{
    private readonly ConcurrentDictionary<string, Func<HttpResponse, CancellationToken, Task>> answers = new(StringComparer.Ordinal);

    public void Add(string name, Func<HttpResponse, CancellationToken, Task> answer) => answers[name] = answer;

    public Task AnswerAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "private, no-cache";
        return answers[(string)http.Request.RouteValues["name"]!](http.Response, http.RequestAborted);
    }
}
