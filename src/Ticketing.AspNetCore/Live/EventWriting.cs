using System.Buffers;
using System.Text;
using System.Text.Json;
using Ticketing.AspNetCore.Answers;
using Ticketing.Live;

namespace Ticketing.AspNetCore.Live;

/// <summary>Writes messages in the format of server-sent events. JSON has no line breaks, so its data is one line.</summary>
internal static class EventWriting
{
    private const int SoonestRetry = 1000;
    private const int LatestRetry = 5000;

    public static void Write(IBufferWriter<byte> output, LiveMessage message)
    {
        if (message.Position is { } position)
            Put(output, $"id: {position.Token}\n");
        switch (message)
        {
            case LiveReady:
#pragma warning disable CA5394 // It spreads thousands that come back after a restart, and keeps no secret.
                Put(output, $"retry: {Random.Shared.Next(SoonestRetry, LatestRetry)}\n");
#pragma warning restore CA5394
                Put(output, "event: ready\ndata: {}\n\n");
                break;
            case LiveReset:
                Put(output, "event: reset\ndata: {}\n\n");
                break;
            case LiveInbox:
                Put(output, "event: inbox\ndata: {}\n\n");
                break;
            case LiveTicket ticket:
                Put(output, "event: ticket\ndata: ");
                Put(output, new TicketEventData(ticket.Ticket.Value, ticket.Version, ticket.Kinds, ticket.By));
                break;
            case LivePresence presence:
                Put(output, "event: presence\ndata: ");
                Put(output, new PresenceEventData(presence.Ticket.Value));
                break;
            default:
                Put(output, ":\n\n");
                break;
        }
    }

    private static void Put<T>(IBufferWriter<byte> output, T data)
    {
        using (var json = new Utf8JsonWriter(output))
            JsonSerializer.Serialize(json, data, TicketingJson.Options);
        Put(output, "\n\n");
    }

    private static void Put(IBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);
}
