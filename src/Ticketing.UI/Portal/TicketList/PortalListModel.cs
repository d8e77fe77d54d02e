using Ticketing.Search;
using Ticketing.Tickets;

namespace Ticketing.UI.Portal.TicketList;

/// <summary>The list of a requester.</summary>
/// <param name="State">What it shows.</param>
/// <param name="Found">The tickets.</param>
/// <param name="Names">What colleagues are called, by user id.</param>
/// <param name="HasOrganisation">Whether the reader has colleagues whose tickets he may see.</param>
/// <param name="Missing">The number that was looked up and is none of his; null when none was.</param>
public sealed record PortalListModel(
    PortalListState State, TicketPage Found, IReadOnlyDictionary<string, string> Names, bool HasOrganisation, TicketId? Missing)
{
    /// <summary>Why nothing was looked for, for the reader; null when it was.</summary>
    public string? Problem { get; init; }
}
