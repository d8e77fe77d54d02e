using System.Text.Json;

namespace Ticketing.Notifications.Delivering;

/// <summary>What a commit leaves for the planner: that something happened to a ticket.</summary>
/// <param name="Ticket">Its number.</param>
/// <param name="First">The version of the first event.</param>
/// <param name="Last">That of the last one.</param>
internal sealed record TicketNews(long Ticket, int First, int Last)
{
    /// <summary>The channel of such messages.</summary>
    public const string Channel = "notifications";

    public string Write() => JsonSerializer.Serialize(this);

    public static TicketNews Read(string payload) => JsonSerializer.Deserialize<TicketNews>(payload)!;
}
