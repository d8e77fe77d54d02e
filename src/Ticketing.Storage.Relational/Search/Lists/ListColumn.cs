using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What leads an index of lists: all tickets with one value of it are one range.</summary>
/// <param name="Name">Its name in <c>ticketing_tickets</c>; that of the kind for keys, which have a table of their own.</param>
/// <param name="IsKey">Whether it is the keys of a kind.</param>
internal readonly record struct ListColumn(string Name, bool IsKey = false)
{
    public static readonly ListColumn Project = new("project");
    public static readonly ListColumn Team = new("team");
    public static readonly ListColumn Assignee = new("assignee");
    public static readonly ListColumn Requester = new("requester");
    public static readonly ListColumn Creator = new("creator");
    public static readonly ListColumn Organisation = new("organisation");
    public static readonly ListColumn Status = new("status");
    public static readonly ListColumn Category = new("category");

    /// <summary>The kind of the keys that it is; null for a column of the ticket's row.</summary>
    public TicketKeyKind? KeyKind => IsKey ? new(Name) : null;

    /// <summary>The keys of a kind.</summary>
    public static ListColumn Of(TicketKeyKind kind) => new(kind.Name, IsKey: true);
}
