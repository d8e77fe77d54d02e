using Ticketing.Linking;
using Ticketing.Tickets;

namespace Ticketing.UI.Linking;

/// <summary>What a ticket is linked with, and a form.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Links">What it is linked with.</param>
/// <param name="Input">What stands in the form.</param>
public sealed record LinksModel(Ticket Ticket, TicketLinks Links, LinkInput Input)
{
    /// <summary>The tickets that words of the form find; null where there are no words.</summary>
    public IReadOnlyList<Ticket>? Found { get; init; }

    /// <summary>Why a link was not set, in the reader's language; null for nothing.</summary>
    public string? Refusal { get; init; }
}
