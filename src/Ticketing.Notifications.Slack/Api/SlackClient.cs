using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Ticketing.Notifications.Slack.Api;

/// <summary>Calls the methods of Slack over HTTP. Thread-safe.</summary>
internal sealed class SlackClient(IHttpClientFactory clients, IOptions<SlackOptions> options, TimeProvider time) : ISlackClient
{
    /// <summary>What its HTTP client is called, for a host that adds a proxy.</summary>
    public const string Name = "Ticketing.Slack";

    private const int MostBytes = 1_000_000;

    public static void Prepare(HttpClient client, SlackOptions options)
    {
        client.BaseAddress = new(options.BaseAddress.AbsoluteUri.TrimEnd('/') + "/");
        client.Timeout = options.Timeout;
        client.MaxResponseContentBufferSize = MostBytes;
    }

    public async Task<string> FindUserAsync(string email, CancellationToken cancellationToken)
    {
        // As a form, because addresses of requests are written into logs.
        using var form = new FormUrlEncodedContent([new("email", email)]);
        return (await CallAsync("users.lookupByEmail", form, cancellationToken)).User?.Id ?? throw SlackFaults.Unreadable();
    }

    public async Task<SlackPost> PostAsync(SlackMessage message, CancellationToken cancellationToken)
    {
        // As a text it has a length: not every proxy hands on a body in chunks.
        using var json = new StringContent(SlackPayload.Of(message).ToJsonString(), Encoding.UTF8, "application/json");
        var reply = await CallAsync("chat.postMessage", json, cancellationToken);
        return reply is { Channel: { } channel, Timestamp: { } timestamp } ? new(channel, timestamp) : throw SlackFaults.Unreadable();
    }

    private async Task<SlackReply> CallAsync(string method, HttpContent content, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, method) { Content = content };
        request.Headers.Authorization = new("Bearer", options.Value.Token);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            var retryAt = SlackFaults.RetryAt(response.Headers.RetryAfter, time.GetUtcNow());
            if (!response.IsSuccessStatusCode)
                throw SlackFaults.Of(response.StatusCode, retryAt);
            var reply = JsonSerializer.Deserialize<SlackReply>(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return reply is { Ok: true } ? reply : throw SlackFaults.Of(reply, retryAt);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw SlackFaults.OfSilence(options.Value.Timeout, fault);
        }
        catch (HttpRequestException fault)
        {
            throw SlackFaults.Of(fault);
        }
        catch (JsonException fault)
        {
            throw SlackFaults.Unreadable(fault);
        }
    }
}
