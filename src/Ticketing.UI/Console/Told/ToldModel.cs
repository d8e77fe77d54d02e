using System.Globalization;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.Told;

/// <summary>Who was told of a ticket, a page of it.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Entries">Who was told, or why not, the last first.</param>
/// <param name="Names">What people are called, by user id.</param>
/// <param name="Channels">The channels there are.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
public sealed record ToldModel(
    TicketId Ticket, IReadOnlyList<StoredNotification> Entries, IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<NotificationChannel> Channels, long? Next, bool IsFirst)
{
    /// <summary>What a person is called; his id when nobody knows.</summary>
    public string NameOf(string id) => Names.GetValueOrDefault(id, id);

    /// <summary>What a channel is called in the reader's language; its name when the host has it no more.</summary>
    public string ChannelOf(string name) =>
        Channels.FirstOrDefault(channel => channel.Name == name)?.Title.In(CultureInfo.CurrentUICulture) ?? name;

    /// <summary>The address of a page of it, below where the interface is mapped.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="before">Where it begins; null for the first.</param>
    public static string PathOf(TicketId ticket, long? before) => string.Create(
        CultureInfo.InvariantCulture, $"/{ticket.Value}/told{(before is { } number ? $"?before={number}" : "")}");
}
