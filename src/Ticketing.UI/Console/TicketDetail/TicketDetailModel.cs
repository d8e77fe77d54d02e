using Ticketing.CannedReplies;
using Ticketing.People;
using Ticketing.Replies;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>A ticket's page.</summary>
/// <param name="Ticket">The ticket; as it was then, when it is looked at as of a moment.</param>
/// <param name="Description">Markdown; null when it has none.</param>
/// <param name="View">How it is looked at.</param>
/// <param name="Names">What people and things are called.</param>
/// <param name="Timeline">What happened.</param>
public sealed record TicketDetailModel(Ticket Ticket, string? Description, TicketView View, TicketNames Names, Timeline Timeline)
{
    /// <summary>What the reader may fire now.</summary>
    public IReadOnlyList<Transition> Transitions { get; init; } = [];

    /// <summary>What he may not fire for now, and why.</summary>
    public IReadOnlyList<RefusedTransition> Refused { get; init; } = [];

    /// <summary>Which open tickets block it, in words; null where none does.</summary>
    public string? Blocked { get; init; }

    /// <summary>What was sent and refused.</summary>
    public TicketInput Input { get; init; } = TicketInput.None;

    /// <summary>Who can be made a watcher, while somebody is chosen.</summary>
    public IReadOnlyList<User> People { get; init; } = [];

    /// <summary>What the reader wrote and that is no part of the ticket: about to be sent, or given back.</summary>
    public WaitingReplies Waiting { get; init; } = WaitingReplies.None;

    /// <summary>What stands in the composer, as a quotation of the comment that is answered; null for nothing.</summary>
    public (string Body, bool IsInternal)? Quoted { get; init; }

    /// <summary>The canned replies that he can answer with.</summary>
    public IReadOnlyList<CannedReply> CannedReplies { get; init; } = [];

    /// <summary>What was just done, for who cannot see the difference.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether it is looked at as of a moment: then nothing can be changed.</summary>
    public bool IsPast => View.At is not null;

    /// <summary>Whether nothing can be changed: it is looked at as of a moment, or was merged.</summary>
    public bool IsFixed => IsPast || Ticket.IsMerged;

    /// <summary>Which ticket's changes its parts change with; null: none, as what was stays.</summary>
    internal long? Live => IsPast ? null : Ticket.Id.Value;
}
