using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Ticketing.Dispatch;
using Ticketing.Notifications.Slack.Api;

namespace Ticketing.Notifications.Slack.Webhooks;

/// <summary>
/// Posts to incoming webhooks. The address is a secret: neither a log nor a trace nor a reason has it, nor anything that the receiver
/// answered besides its status. Thread-safe.
/// </summary>
internal sealed class IncomingWebhooks(IHttpClientFactory clients, IOptions<IncomingWebhookOptions> options, TimeProvider time)
{
    /// <summary>What its HTTP client is called, for a host that adds a proxy.</summary>
    public const string Name = "Ticketing.IncomingWebhooks";

    /// <summary>Whether a text is an address that may be written to.</summary>
    public bool Takes(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link) && WebhookHost.Allows(options.Value.Hosts, link);

    public async Task<Delivery> PostAsync(string address, JsonObject message, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Name);
        // As a text it has a length: not every receiver reads a body in chunks.
        using var json = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address)) { Content = json };
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return OutcomeOf(response.StatusCode, SlackFaults.RetryAt(response.Headers.RetryAfter, time.GetUtcNow()));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Delivery.Again(string.Create(
                CultureInfo.InvariantCulture, $"The webhook did not answer within {options.Value.Timeout.TotalSeconds} s."));
        }
        catch (HttpRequestException fault)
        {
            return Delivery.Again($"The webhook could not be reached: {fault.HttpRequestError}.");
        }
    }

    private static Delivery OutcomeOf(HttpStatusCode status, DateTimeOffset? retryAt) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => Delivery.Delivered,
        HttpStatusCode.TooManyRequests => Delivery.Again("The webhook has no time now: there were too many messages.", retryAt),
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Delivery.Again(Answered(status), retryAt),
        // Who set it has to look: it was deleted, its channel archived, or it is of another form.
        _ => Delivery.Rejected(Answered(status)),
    };

    private static string Answered(HttpStatusCode status) =>
        string.Create(CultureInfo.InvariantCulture, $"The webhook answered with HTTP {(int)status}.");
}
