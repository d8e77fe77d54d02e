using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.UI.Searching;

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
    /// <summary>What the tickets were found by: what was asked for, but where a slip was forgiven.</summary>
    public PortalListState Shown => Found.Correction is { } correction
        ? State with
        {
            Words = string.Join(
                ' ',
                PlainWords.Of(State.Words).Select(typed => correction.Words.FirstOrDefault(word => word.Typed == typed)?.Meant ?? typed)),
        }
        : State;

    /// <summary>Why nothing was looked for, for the reader; null when it was.</summary>
    public string? Problem { get; init; }
}
