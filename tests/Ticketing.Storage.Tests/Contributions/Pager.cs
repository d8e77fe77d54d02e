using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Acme.HelpDesk;

/// <summary>Posts messages of the channel <c>pager</c>.</summary>
public sealed class Pager(HttpClient http, TimeProvider time) : IOutboxHandler
{
    public string Channel => "pager";

    public async Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://pager.example/v1/pages");
        request.Headers.Add("Idempotency-Key", $"{message.Tenant}/{message.Message.Id}");
        request.Content = new StringContent(message.Message.Payload);
        using var response = await http.SendAsync(request, cancellationToken);
        return (int)response.StatusCode switch
        {
            < 300 => Delivery.Delivered,
            429 or 503 => Delivery.Again("It is busy.", time.GetUtcNow() + response.Headers.RetryAfter?.Delta),
            >= 400 and < 500 => Delivery.Rejected($"It answered {(int)response.StatusCode}."),
            _ => Delivery.Again($"It answered {(int)response.StatusCode}."),
        };
    }
}
