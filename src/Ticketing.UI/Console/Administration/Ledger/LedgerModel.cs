using System.Globalization;
using Ticketing.Notifications.Delivering;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Ledger;

/// <summary>Who was told what.</summary>
/// <param name="Entries">A page of it.</param>
/// <param name="View">Which entries are looked at.</param>
/// <param name="Channels">The channels to choose from.</param>
/// <param name="Names">What people are called, by user id.</param>
/// <param name="Done">What was just done.</param>
public sealed record LedgerModel(
    Stretch<LedgerItem> Entries, LedgerView View, IReadOnlyList<NotificationChannel> Channels, IReadOnlyDictionary<string, string> Names,
    string? Done)
{
    /// <summary>What a person is called; his id when nobody knows.</summary>
    public string NameOf(string id) => Names.GetValueOrDefault(id, id);

    /// <summary>What a channel is called in the reader's language.</summary>
    public string ChannelOf(string name) =>
        Channels.FirstOrDefault(channel => channel.Name == name)?.Title.In(CultureInfo.CurrentUICulture) ?? name;
}
