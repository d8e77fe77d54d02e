using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace Ticketing.AspNetCore.Tests.Live;

/// <summary>A stream of events as a client has it: read one by one, in order.</summary>
internal sealed class EventLine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage response;
    private readonly IAsyncEnumerator<SseItem<string>> events;
    private readonly SseParser<string> parser;

    private EventLine(HttpResponseMessage response, SseParser<string> parser)
    {
        (this.response, this.parser) = (response, parser);
        events = parser.EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
    }

    /// <summary>The id of the last event, by which another one goes on behind it.</summary>
    public string Last => parser.LastEventId;

    public static async Task<EventLine> OpenAsync(HttpClient client, string? after = null)
    {
        var response = await AskAsync(client, after);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new(response, SseParser.Create(await response.Content.ReadAsStreamAsync()));
    }

    public static Task<HttpResponseMessage> AskAsync(HttpClient client, string? after = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "events");
        if (after is not null)
            request.Headers.Add("Last-Event-ID", after);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>The next event; null when the stream has ended.</summary>
    public async Task<(string Name, JsonNode Data)?> NextAsync()
    {
        var next = events.MoveNextAsync().AsTask();
        return await next.WaitAsync(Patience, TestContext.Current.CancellationToken)
            ? (events.Current.EventType, JsonNode.Parse(events.Current.Data)!)
            : null;
    }

    /// <summary>The events up to one of this name, which is the last of them.</summary>
    public async Task<IReadOnlyList<(string Name, JsonNode Data)>> UntilAsync(string name)
    {
        var found = new List<(string Name, JsonNode Data)>();
        do
            found.Add(await NextAsync() ?? throw new InvalidOperationException($"The stream ended before '{name}'."));
        while (found[^1].Name != name);
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        response.Dispose();
        try
        {
            await events.DisposeAsync();
        }
        catch (Exception gone) when (gone is IOException or NotSupportedException or OperationCanceledException)
        {
            // It waited for what does not come any more.
        }
    }
}
