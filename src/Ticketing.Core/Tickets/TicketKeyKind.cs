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

    /// <summary>Who is named in what was written (user ids): <see cref="Ticket.Mentions"/>.</summary>
    public static readonly TicketKeyKind Mention = new("mention");

    /// <summary>Who stopped watching by himself (user ids): taking part makes him no watcher again.</summary>
    public static readonly TicketKeyKind Unwatched = new("unwatched");

    /// <summary>What holds of a ticket now, of <see cref="TicketMarks"/>: its events put it there and take it off.</summary>
    public static readonly TicketKeyKind Mark = new("mark");

    /// <summary>What a ticket is to others (<see cref="TicketLink"/>), of tickets too that not everybody sees who sees this one.</summary>
    public static readonly TicketKeyKind Link = new("link");

    /// <summary>The numbers of the tickets with which a ticket is linked, however: its links put them there and take them off.</summary>
    public static readonly TicketKeyKind Linked = new("linked");

    /// <summary>Which of a ticket's comments became tickets of their own, and of which it came (<see cref="TicketSplit"/>).</summary>
    public static readonly TicketKeyKind Split = new("split");

    /// <summary>The numbers of the open tickets that block a ticket.</summary>
    public static readonly TicketKeyKind Blocker = new("blocker");

    /// <summary>
    /// What a ticket has in custom fields, for whoever looks tickets up by it: <see cref="Ticket.Fields"/> put it there and take it off.
    /// </summary>
    public static readonly TicketKeyKind Field = new("field");

    /// <summary>What of the host's own a ticket is about (<see cref="TicketSubject"/>); not everybody knows who sees the ticket.</summary>
    public static readonly TicketKeyKind Subject = new("subject");

    /// <summary>The same without what it was called (<see cref="SubjectReference"/>): its subjects put it there and take it off.</summary>
    public static readonly TicketKeyKind About = new("about");

    /// <summary>Of what a reader may not know: his histories have a change of nothing in its place.</summary>
    internal static readonly TicketKeyKind Withheld = new("withheld");

    /// <summary>
    /// Whether the name is one: 1 to <see cref="MostName"/> letters of English, and not <c>Internal</c> last, which stores need for other
    /// kinds.
    /// </summary>
    public bool IsWellNamed => KindName.IsValid(Name) && !Name.EndsWith("Internal", StringComparison.Ordinal);

    /// <summary>
    /// The kind that has those of its keys again that only those may know of who may read internal comments, because nothing else put them
    /// on the ticket; null where there are no such keys.
    /// </summary>
    internal TicketKeyKind? InternalPart => Name switch
    {
        "watcher" => new("watcherInternal"),
        "mention" => new("mentionInternal"),
        "unwatched" => new("unwatchedInternal"),
        "field" => new("fieldInternal"),
        "split" => new("splitInternal"),
        _ => null,
    };

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
