using System.Text.Json.Serialization;

namespace Ticketing.Tickets;

/// <summary>
/// A kind of words that a ticket carries and that tickets are looked up by. Stores keep the keys of all kinds alike, so a kind that a
/// feature adds needs nothing of them.
/// </summary>
/// <param name="Name">Its name: what stores keep. Letters, at most <see cref="MostName"/>.</param>
[JsonConverter(typeof(TicketKeyKindJsonConverter))]
public readonly record struct TicketKeyKind(string Name)
{
    /// <summary>The characters that a name has at most.</summary>
    public const int MostName = KindName.Most;

    /// <summary>What people sort tickets by: <see cref="Ticket.Tags"/>.</summary>
    public static readonly TicketKeyKind Tag = new("tag");

    /// <summary>What opens a ticket to those who hold it: <see cref="Ticket.AccessKeys"/>.</summary>
    public static readonly TicketKeyKind Access = new("access");

    /// <summary>Who is told of what happens to a ticket (user ids): <see cref="Ticket.Watchers"/>.</summary>
    public static readonly TicketKeyKind Watcher = new("watcher");

    /// <summary>Whether the name is one: 1 to <see cref="MostName"/> letters of English.</summary>
    public bool IsWellNamed => KindName.IsValid(Name);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
