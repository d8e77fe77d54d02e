using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using Ticketing.Dispatch;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Samples.Notifier;

/// <summary>Tells people in a chat, each in his own conversation with the help desk. Thread-safe.</summary>
internal sealed class ChatRoomNotifier(
    IHttpClientFactory clients, IOptions<ChatRoomOptions> options, NotificationSentences sentences, TimeProvider time)
    : INotifier
{
    public const string ChannelName = "chat";

    public string Channel => ChannelName;

    public LocalizedText Name { get; } = new("Chat") { ["fr"] = "Messagerie instantanée" };

    // The chat knows people by their addresses.
    public ValueTask<string?> WhyNotAsync(NotifiedPerson person, CancellationToken cancellationToken) =>
        new(person.Email is null ? WithheldBecause.NoAddress : null);

    public async Task<Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (notification.To.Email is not { } to)
            return Delivery.Rejected("There is no address.");
        var message = new ChatMessage(notification.Id, to, ChatTexts.Of(notification, sentences), notification.Links.Ticket);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Address) { Content = JsonContent.Create(message) };
        if (options.Value.Token is { } token)
            request.Headers.Authorization = new("Bearer", token);
        try
        {
            using var client = clients.CreateClient(ChannelName);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return Read(answer);
        }
        catch (HttpRequestException fault)
        {
            return Delivery.Again($"The chat cannot be reached: {fault.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Delivery.Again($"The chat took longer than {options.Value.Timeout.TotalSeconds} s.");
        }
    }

    // Of an address or a token that is wrong the host is to blame: the message can be sent once that is put right.
    private Delivery Read(HttpResponseMessage answer) => answer.StatusCode switch
    {
        _ when answer.IsSuccessStatusCode => Delivery.Delivered,
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.UnprocessableContent =>
            Delivery.Rejected($"The chat answered {(int)answer.StatusCode}."),
        _ => Delivery.Again($"The chat answered {(int)answer.StatusCode}.", When(answer.Headers.RetryAfter)),
    };

    private DateTimeOffset? When(RetryConditionHeaderValue? after) =>
        after?.Delta is { } delta ? time.GetUtcNow() + delta : after?.Date?.ToUniversalTime();
}
