using System.Collections.Frozen;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>What merging tickets, and undoing it, needs to know besides the two.</summary>
/// <param name="Kinds">The kinds of links that there are.</param>
internal sealed record MergeFacts(LinkKinds Kinds)
{
    /// <summary>The tickets with which the merged one is linked, or was before.</summary>
    public IReadOnlyDictionary<TicketId, Ticket> Linked { get; init; } = FrozenDictionary<TicketId, Ticket>.Empty;

    /// <summary>The tickets linked with either of the two, or before, that the actor sees: those may be named.</summary>
    public IReadOnlySet<TicketId> Seen { get; init; } = FrozenSet<TicketId>.Empty;

    /// <summary>What is met from those on, along each kind by which a cycle might close.</summary>
    public IReadOnlyList<(LinkEnd End, IReadOnlyList<TicketId> From, LinkWalk Walk)> Walks { get; init; } = [];

    /// <summary>Those of the ticket's watchers, and whoever needs it, who see the other ticket (user ids).</summary>
    public IReadOnlySet<string> Following { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What the merge that is to be undone left; null where nobody knows.</summary>
    public MergeRecord? Record { get; init; }

    /// <summary>The version of that as it is stored; 0 where there is none.</summary>
    public int RecordVersion { get; init; }
}
