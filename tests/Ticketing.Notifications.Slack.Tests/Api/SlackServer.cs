using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ticketing.Notifications.Slack.Tests.Api;

/// <summary>A server on this machine that stands for Slack: it knows Ben, and takes what is posted.</summary>
internal sealed class SlackServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private int posts;

    private SlackServer(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>The methods that were called, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>What was posted, in order.</summary>
    public ConcurrentQueue<JsonElement> Posted { get; } = new();

    /// <summary>What the calls were authorized by.</summary>
    public ConcurrentQueue<string?> Authorizations { get; } = new();

    /// <summary>Answers in the place of Slack; it returns whether it did.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    public static async Task<SlackServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new SlackServer(builder.Build());
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync();
        var addresses = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = new(addresses.Addresses.Single() + "/api");
        return server;
    }

    /// <summary>Refuses a method with Slack's word for it.</summary>
    public void Refuse(string method, string error, string more = "") => Instead = async context =>
    {
        if (!context.Request.Path.Value!.EndsWith(method, StringComparison.Ordinal))
            return false;
        await WriteAsync(context, $$"""{"ok":false,"error":"{{error}}"{{more}}}""");
        return true;
    };

    /// <summary>Answers each call with a status and headers.</summary>
    public void Fail(int status, string? retryAfter = null) => Instead = context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return Task.FromResult(true);
    };

    public static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Calls.Enqueue(context.Request.Path);
        Authorizations.Enqueue(context.Request.Headers.Authorization);
        if (Instead is { } instead && await instead(context))
            return;
        await (context.Request.Path.Value switch
        {
            "/api/users.lookupByEmail" => LookUpAsync(context),
            "/api/chat.postMessage" => PostAsync(context),
            var path when path!.StartsWith("/services/", StringComparison.Ordinal) => TakeAsync(context),
            _ => WriteAsync(context, """{"ok":false,"error":"unknown_method"}"""),
        });
    }

    private static async Task LookUpAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        await WriteAsync(context, form["email"].ToString().ToLowerInvariant() switch
        {
            "ben@example.org" => """{"ok":true,"user":{"id":"U0BEN"}}""",
            _ => """{"ok":false,"error":"users_not_found"}""",
        });
    }

    // An incoming webhook.
    private async Task TakeAsync(HttpContext context)
    {
        Posted.Enqueue((await JsonDocument.ParseAsync(context.Request.Body)).RootElement);
        await context.Response.WriteAsync("ok");
    }

    private async Task PostAsync(HttpContext context)
    {
        Posted.Enqueue((await JsonDocument.ParseAsync(context.Request.Body)).RootElement);
        await WriteAsync(context, $$"""{"ok":true,"channel":"D0BEN","ts":"1700000000.{{Interlocked.Increment(ref posts):000000}}"}""");
    }
}
