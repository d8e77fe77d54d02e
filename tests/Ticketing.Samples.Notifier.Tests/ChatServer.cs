using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Ticketing.Conformance.Notifiers;

namespace Ticketing.Samples.Notifier.Tests;

/// <summary>A chat on this machine that does what a test says.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ChatServer(WebApplication app) => this.app = app;

    public ConcurrentQueue<JsonNode> Taken { get; } = [];

    /// <summary>What the help desk signed in with last.</summary>
    public string? Token { get; private set; }

    public ReceiverMood Mood { get; set; }

    public Uri Address => new($"{app.Urls.Single()}/messages");

    public static async Task<ChatServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new ChatServer(app);
        app.MapPost("/messages", server.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        var message = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        Token = http.Request.Headers.Authorization;
        if (Mood == ReceiverMood.Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
        http.Response.StatusCode = Mood switch { ReceiverMood.Refuses => 404, ReceiverMood.IsBusy => 429, _ => 202 };
        if (Mood == ReceiverMood.IsBusy)
            http.Response.Headers.RetryAfter = "120";
        if (Mood == ReceiverMood.Takes)
            Taken.Enqueue(message!);
    }
}
